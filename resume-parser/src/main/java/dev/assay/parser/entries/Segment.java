package dev.assay.parser.entries;

import dev.assay.parser.document.Piece;

/** A part of a head. @param slot its place in the head, the same in heads that are built the same way */
record Segment(Piece piece, String slot) {

    String text() {
        return piece.text();
    }
}
