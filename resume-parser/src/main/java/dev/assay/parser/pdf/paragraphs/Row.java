package dev.assay.parser.pdf.paragraphs;

import dev.assay.parser.pdf.lines.Line;

/** A line and the right edge of the column in which it stands. */
record Row(Line line, double edge) {}
