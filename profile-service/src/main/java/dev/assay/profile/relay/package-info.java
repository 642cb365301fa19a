/** Puts the changes of candidates on a Kafka topic, and answers who asks what became of them; off unless configured. */
package dev.assay.profile.relay;
