package dev.assay.scoring.epoch;

/** A recorded epoch that is filled again, from where it stopped. */
record Revival(String id, boolean takesOver) implements EpochStep {}
