/** Streams a request to the service that owns it, and the answer back, within the deadline. */
package dev.assay.gateway.proxy;
