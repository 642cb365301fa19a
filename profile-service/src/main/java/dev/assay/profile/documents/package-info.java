/** Files that people have: read into profiles by processes that may do nothing else, and kept as they came. */
package dev.assay.profile.documents;
