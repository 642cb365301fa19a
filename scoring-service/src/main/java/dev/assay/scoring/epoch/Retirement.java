package dev.assay.scoring.epoch;

/** An epoch that is not filled any more, instead of coming into use. */
record Retirement(String id) implements EpochStep {}
