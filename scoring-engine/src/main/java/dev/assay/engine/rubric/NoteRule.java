package dev.assay.engine.rubric;

import java.util.List;

/** Something that is recognised and shown, and never counts. */
public record NoteRule(
        String id,
        String title,
        String sentence,
        String source,
        List<String> aliases,
        List<String> patterns,
        List<String> context,
        Examples examples) {
    public NoteRule {
        aliases = Lists.orEmpty(aliases);
        patterns = Lists.orEmpty(patterns);
        context = Lists.orEmpty(context);
        examples = Examples.orNone(examples);
    }
}
