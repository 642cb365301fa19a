/** Writes that are carried out once for each {@code Idempotency-Key}, however often the request comes. */
package dev.assay.database.idempotency;
