package dev.assay.engine.rubric;

import java.util.List;

/** Words that turn what they reach into something that is no evidence. */
public record PolarityRule(String id, String because, Scope scope, int reach, List<String> phrases) {
    public PolarityRule {
        phrases = Lists.orEmpty(phrases);
    }

    /** How far the words reach: the next few words, to the end of the clause, the whole clause,
     * to the end of the statement, all of it. */
    public enum Scope {
        NEXT,
        CLAUSE,
        AROUND,
        REST,
        STATEMENT
    }
}
