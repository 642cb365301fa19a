package dev.assay.parserpool;

/** What became of a document. All of it comes from a process that a hostile document may have taken over. */
public sealed interface Reading {

    /** Of an answer: the text of the longest document, once in the résumé and once in the report, and as much again around it. */
    int MOST_BYTES = 8 << 20;

    /** @param json {@code {"resume", "report"}}, UTF-8, as it came */
    record Read(byte[] json) implements Reading {}

    /** @param json {@code {"reason", "detail"}}, UTF-8, as it came */
    record Unreadable(byte[] json) implements Reading {}

    /** The worker was lost over it. */
    record Broken(Breach breach) implements Reading {}

    /** How a worker was lost. */
    enum Breach {
        /** It took longer than a document may. */
        TIME,
        /** It needed more memory than there is. */
        MEMORY,
        /** It ended by itself, for another reason. */
        CRASH,
        /** It sent something that is not an answer, or one that is too long. */
        GARBAGE
    }
}
