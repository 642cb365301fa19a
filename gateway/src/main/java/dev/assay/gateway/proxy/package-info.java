/** Carries a request to the service that owns it and the answer back, streaming, within the deadline. */
package dev.assay.gateway.proxy;
