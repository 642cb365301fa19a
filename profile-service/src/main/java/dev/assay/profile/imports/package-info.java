/** Many candidates by one call: jobs that work through what was sent in, chunk by chunk, and can be taken back. */
package dev.assay.profile.imports;
