package dev.assay.parser.document;

/** Text of one look. */
public record Span(String text, Style style) {}
