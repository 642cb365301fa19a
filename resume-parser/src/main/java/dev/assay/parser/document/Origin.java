package dev.assay.parser.document;

/** Where a value stands. @param page from 1. @param start offset in the document's visible text. @param end behind it */
public record Origin(int page, int start, int end) {

    public Origin part(int from, int to) {
        return new Origin(page, start + from, start + to);
    }
}
