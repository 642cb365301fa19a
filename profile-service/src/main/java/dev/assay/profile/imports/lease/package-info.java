/** Which process works on which job, and for how long; knows not what the work is. */
package dev.assay.profile.imports.lease;
