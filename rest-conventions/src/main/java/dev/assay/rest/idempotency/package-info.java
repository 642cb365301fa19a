/** Requests that can be sent again without being carried out twice, because they carry an {@code Idempotency-Key}. */
package dev.assay.rest.idempotency;
