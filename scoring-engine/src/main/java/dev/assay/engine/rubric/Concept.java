package dev.assay.engine.rubric;

import java.util.List;

/**
 * A thing that a text can mention.
 *
 * @param weight 1..100, the depth that own, described work on it shows
 * @param context phrases of which one must stand in the same statement, outside the alias itself; empty means none needed
 * @param cap the highest grade it can reach
 */
public record Concept(
        String id,
        String title,
        int weight,
        String source,
        String because,
        List<String> aliases,
        List<String> patterns,
        FieldWords words,
        List<String> context,
        Grade cap,
        List<Also> also,
        Examples examples) {

    public Concept {
        aliases = Lists.orEmpty(aliases);
        patterns = Lists.orEmpty(patterns);
        words = words == null ? FieldWords.NONE : words;
        context = Lists.orEmpty(context);
        cap = cap == null ? Grade.CORROBORATED : cap;
        also = Lists.orEmpty(also);
        examples = Examples.orNone(examples);
    }
}
