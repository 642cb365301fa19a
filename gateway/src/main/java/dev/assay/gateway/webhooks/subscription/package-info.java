/** What callers do with subscriptions: make, change and end them, look at their deliveries and have one sent again; how it is sent is not known here. */
package dev.assay.gateway.webhooks.subscription;
