/** A file as it arrived: its bytes, its name, and what it is by both; knows not what stands in it. */
package dev.assay.profile.documents.file;
