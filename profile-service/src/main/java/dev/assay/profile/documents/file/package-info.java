/** A file as it arrived: its bytes, its name, what it is by both, for whom it was sent, and all that can be wrong with it; knows not what stands in it. */
package dev.assay.profile.documents.file;
