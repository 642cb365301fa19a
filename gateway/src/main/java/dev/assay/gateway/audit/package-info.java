/** The audit trail: who saw and changed what, written before the answer goes out, never changed, readable by those who may. */
package dev.assay.gateway.audit;
