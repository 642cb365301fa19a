package dev.assay.engines;

/** A receipt cannot be replayed for want of its engine; the message is a sentence that says why. */
public final class EngineUnavailable extends RuntimeException {

    EngineUnavailable(String sentence) {
        super(sentence);
    }

    EngineUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
