package dev.assay.parser.word.rtf;

import dev.assay.parser.document.Unreadable;

/** Counts the paragraphs of an RTF file, those of its headers and footers among them. */
final class RtfParagraphs {
    private static final int MOST = 5_000;

    private int count;

    void another() {
        if (++count > MOST) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The document has more than " + MOST + " paragraphs.");
        }
    }
}
