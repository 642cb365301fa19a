package dev.assay.cli.output;

/** The command cannot continue; the message is one sentence that tells the reader what to do. */
public final class Failure extends RuntimeException {

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
