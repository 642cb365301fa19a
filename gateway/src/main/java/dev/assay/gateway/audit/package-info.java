/** The audit trail: who saw and changed what, written before the answer goes out, never changed, readable with the right scope. */
package dev.assay.gateway.audit;
