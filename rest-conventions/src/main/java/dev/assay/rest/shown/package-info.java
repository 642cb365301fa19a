/** Whom an answer tells of: said by the service that knows it, and written into the audit trail by the gateway. */
package dev.assay.rest.shown;
