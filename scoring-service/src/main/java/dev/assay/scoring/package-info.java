/** The scoring-service: follows the change feed, assesses profiles and serves assessments and rankings. */
package dev.assay.scoring;
