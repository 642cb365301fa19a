/**
 * Tells subscribers about events, following Standard Webhooks: what the packages below share, which are the events, the secret and the
 * settings; none of them is known here.
 */
package dev.assay.gateway.webhooks;
