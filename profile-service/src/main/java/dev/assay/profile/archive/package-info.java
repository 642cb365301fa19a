/** ZIP archives: what is in one and how one file is taken out, believing nothing that an archive says of itself. */
package dev.assay.profile.archive;
