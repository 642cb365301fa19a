/** How long candidates are kept: rules by tag, a rehearsal, and the erasure of exactly what the rehearsal showed. */
package dev.assay.profile.retention;
