/**
 * Tells subscribers of what happens, by the rules of Standard Webhooks: keeps a delivery for each subscriber, and
 * tries it until it succeeds or its time is over.
 */
package dev.assay.gateway.webhooks;
