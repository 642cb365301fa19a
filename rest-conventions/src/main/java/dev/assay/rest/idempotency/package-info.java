/** Requests that can be repeated without being carried out twice, because they carry an {@code Idempotency-Key}. */
package dev.assay.rest.idempotency;
