package dev.assay.engine.assessment;

/** A marked part of a string: {@code kind} is concept, action or measure; offsets are UTF-16, end exclusive. */
public record Span(String kind, String id, int start, int end) {}
