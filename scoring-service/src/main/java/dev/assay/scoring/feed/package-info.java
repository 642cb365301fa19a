/** The change feed of profile-service as a sequence of pages, by HTTP or by Kafka. */
package dev.assay.scoring.feed;
