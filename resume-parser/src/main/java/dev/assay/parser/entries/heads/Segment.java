package dev.assay.parser.entries.heads;

import dev.assay.parser.document.Piece;

/** A part of a head. @param slot its place in the head, the same in heads that are built the same way */
public record Segment(Piece piece, String slot) {

    public String text() {
        return piece.text();
    }
}
