package dev.assay.engine.assessment;

/** A number with a unit, in the base unit of its kind, as plain decimal digits. */
public record MeasureFound(String kind, String value, int start, int end) {}
