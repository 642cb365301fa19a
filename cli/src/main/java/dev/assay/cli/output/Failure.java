package dev.assay.cli.output;

/** The command cannot go on; the message is one sentence for the reader that says what to do. */
public final class Failure extends RuntimeException {

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
