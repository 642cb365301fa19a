/** The candidates that an answer shows: reported by the service, which knows them, and written into the audit trail by the gateway. */
package dev.assay.rest.shown;
