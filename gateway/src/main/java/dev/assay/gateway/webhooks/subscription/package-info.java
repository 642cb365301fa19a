/** What callers do with subscriptions: make, change and end them, and look at their deliveries; how those are sent is not known here. */
package dev.assay.gateway.webhooks.subscription;
