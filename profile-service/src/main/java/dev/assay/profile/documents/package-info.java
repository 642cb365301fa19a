/** Résumés as files, one or many at a time, on their way to being candidates; how one is read and kept, the packages within know. */
package dev.assay.profile.documents;
