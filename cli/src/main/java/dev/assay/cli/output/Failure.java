package dev.assay.cli.output;

import java.util.List;

/** The command cannot continue; the message is one sentence that tells the reader what to do. */
public final class Failure extends RuntimeException {

    private final List<String> details;

    public Failure(String sentence) {
        this(sentence, List.of());
    }

    /** @param details each of which is told on a line of its own, such as the mistakes of a file */
    public Failure(String sentence, List<String> details) {
        super(sentence);
        this.details = List.copyOf(details);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.details = List.of();
    }

    public List<String> details() {
        return details;
    }
}
