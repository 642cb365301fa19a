/** Turns the events of the services into messages, each stored with a delivery for each subscriber; how they are sent is not known here. */
package dev.assay.gateway.webhooks.message;
