/** The change feed: the latest change of every candidate, in an order that never hides a transaction still open. */
package dev.assay.profile.changes;
