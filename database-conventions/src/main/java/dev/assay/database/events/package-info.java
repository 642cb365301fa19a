/** Events that a service writes in the transaction in which they happen, for the gateway's webhooks and audit trail. */
package dev.assay.database.events;
