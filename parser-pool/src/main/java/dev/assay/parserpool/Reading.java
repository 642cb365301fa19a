package dev.assay.parserpool;

/** The outcome for a document. All of it comes from a process that a hostile document may have taken over. */
public sealed interface Reading {

    /** Limit for an answer: the text of the longest document, once in the résumé and once in the report, plus as much again for the JSON around it. */
    int MOST_BYTES = 8 << 20;

    /** @param json {@code {"resume", "report"}}, in UTF-8, as received */
    record Read(byte[] json) implements Reading {}

    /** @param json {@code {"reason", "detail"}}, in UTF-8, as received */
    record Unreadable(byte[] json) implements Reading {}

    /** The worker was lost while it read the document. */
    record Broken(Breach breach) implements Reading {}

    /** How a worker was lost. */
    enum Breach {
        /** It exceeded the time for a document. */
        TIME,
        /** It ran out of memory. */
        MEMORY,
        /** It ended on its own for another reason. */
        CRASH,
        /** It sent something other than an answer, or one that is too long. */
        GARBAGE
    }
}
