/** Where a receiver is, and whether that is outside; what is sent there is not known here. */
package dev.assay.gateway.webhooks.address;
