/** The change feed of profile-service as a sequence of pages, over HTTP or Kafka. */
package dev.assay.scoring.feed;
