package dev.assay.parser.pdf;

/** A line and the right edge of the column in which it stands. */
record Row(Line line, double edge) {}
