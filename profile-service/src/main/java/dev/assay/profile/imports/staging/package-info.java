/** Receives what is sent in and keeps it, in chunks, until it is carried out; knows nothing of candidates. */
package dev.assay.profile.imports.staging;
