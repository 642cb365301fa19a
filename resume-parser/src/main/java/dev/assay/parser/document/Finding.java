package dev.assay.parser.document;

/** Text that a reader of the page does not see. It is told, kept apart and never part of the résumé. */
public record Finding(Kind kind, int page, String text) {

    /** Why nobody sees it. */
    public enum Kind {
        INVISIBLE_RENDERING,
        BACKGROUND_COLOUR,
        TINY,
        OFF_PAGE,
        COVERED,
        TRANSPARENT,
        MARKED_HIDDEN,
        INVISIBLE_CHARACTERS,
        METADATA
    }
}
