package dev.assay.engine.rubric;

import java.util.List;

/**
 * Words that turn what they reach into something that is no evidence.
 *
 * @param examples sentences in which they do, and in which they do not
 */
public record PolarityRule(String id, String because, Scope scope, int reach, List<String> phrases, Examples examples) {
    public PolarityRule {
        phrases = Lists.orEmpty(phrases);
        examples = Examples.orNone(examples);
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
