/** The memory for the bytes of documents, whichever way they go; knows not what they are. */
package dev.assay.profile.documents.room;
