package dev.assay.engine.rubric;

import java.util.List;

/** A rubric has mistakes; the message lists all of them, each with its file and place. */
public final class InvalidRubric extends RuntimeException {
    private final List<String> mistakes;

    public InvalidRubric(List<String> mistakes) {
        super("the rubric has mistakes:\n  " + String.join("\n  ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
