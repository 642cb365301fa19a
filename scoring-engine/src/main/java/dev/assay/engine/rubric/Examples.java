package dev.assay.engine.rubric;

import java.util.List;

/** Sentences in which a rule must, and must not, be recognised. */
public record Examples(List<String> yes, List<String> no) {
    static final Examples NONE = new Examples(List.of(), List.of());

    public Examples {
        yes = Lists.orEmpty(yes);
        no = Lists.orEmpty(no);
    }

    static Examples orNone(Examples examples) {
        return examples == null ? NONE : examples;
    }
}
