/** Résumés as files: read into profiles by isolated processes, and kept as they came. */
package dev.assay.profile.documents;
