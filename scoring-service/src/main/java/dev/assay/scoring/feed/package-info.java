/** The change feed of profile-service as a sequence of pages, read over HTTP. */
package dev.assay.scoring.feed;
