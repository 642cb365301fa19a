/** Puts the changes of candidates on a Kafka topic, and answers questions about the latest ones; off unless configured. */
package dev.assay.profile.relay;
