package dev.assay.engine.rubric;

import java.util.List;

/**
 * Words that turn what they reach into something that is no evidence.
 *
 * @param leaves what is left of it
 * @param subject whose words they must be to count
 * @param examples sentences in which they do, and in which they do not
 */
public record PolarityRule(
        String id,
        String because,
        Leaves leaves,
        Scope scope,
        Subject subject,
        int reach,
        List<String> phrases,
        Examples examples) {
    public PolarityRule {
        leaves = leaves == null ? Leaves.NOTHING : leaves;
        subject = subject == null ? Subject.ANY : subject;
        phrases = Lists.orEmpty(phrases);
        examples = Examples.orNone(examples);
    }

    /** What is left of a mention: nothing, or that the candidate has learned about it. */
    public enum Leaves {
        NOTHING,
        EXPOSURE
    }

    /**
     * Whoever is spoken of; the writer alone; the writer, of something that one does; whoever it is, in words that open the
     * statement, which tells nothing that the writer did; or in such words behind which nothing more is told.
     */
    public enum Subject {
        ANY,
        OWN,
        DOER,
        OPENING,
        ALONE
    }

    /**
     * How far the words reach: the next few words; to the end of the clause and of a list that "or" ends; the whole clause
     * and short items of a list before it; to the end of the statement; all of it.
     */
    public enum Scope {
        NEXT,
        CLAUSE,
        AROUND,
        REST,
        STATEMENT
    }
}
