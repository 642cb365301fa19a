/** What the gateway is tried out with: services that record what reaches them, a key, and raw sockets. */
package dev.assay.gateway.testing;
