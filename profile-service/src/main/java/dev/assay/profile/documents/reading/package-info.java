/** Has documents read into profiles by isolated processes, and trusts nothing that these say; knows neither candidates nor where documents are kept. */
package dev.assay.profile.documents.reading;
