/** What happened here, told to the gateway, which tells the subscribers of its webhooks. */
package dev.assay.scoring.events;
