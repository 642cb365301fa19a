/** Tries each delivery until it succeeds or is given up; what callers are shown of it is not known here. */
package dev.assay.gateway.webhooks.delivery;
