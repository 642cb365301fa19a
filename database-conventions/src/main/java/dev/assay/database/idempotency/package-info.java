/** Writes that are carried out once for each {@code Idempotency-Key}, however often the request is repeated. */
package dev.assay.database.idempotency;
