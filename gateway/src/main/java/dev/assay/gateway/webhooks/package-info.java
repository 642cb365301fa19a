/**
 * Tells subscribers about events, following Standard Webhooks: stores a delivery for each subscriber, and tries it until it
 * succeeds or is given up.
 */
package dev.assay.gateway.webhooks;
