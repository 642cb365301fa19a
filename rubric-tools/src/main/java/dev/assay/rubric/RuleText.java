package dev.assay.rubric;

import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Examples;
import dev.assay.engine.rubric.FieldWords;
import dev.assay.engine.rubric.NoteRule;
import dev.assay.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;

/** What concepts and notes have in common: the words by which they are found. */
record RuleText(
        String id,
        List<String> aliases,
        List<String> patterns,
        FieldWords words,
        List<String> context,
        Examples examples,
        boolean note) {

    private static final FieldWords NONE = new FieldWords(List.of(), List.of(), 0);

    static List<RuleText> of(Rubric rubric) {
        List<RuleText> rules = new ArrayList<>();
        for (DimensionRules dimension : rubric.dimensions()) {
            dimension
                    .competencies()
                    .forEach(competency -> competency.concepts().forEach(concept -> rules.add(of(concept))));
        }
        rubric.notes().forEach(note -> rules.add(of(note)));
        return rules;
    }

    private static RuleText of(Concept concept) {
        return new RuleText(
                concept.id(),
                concept.aliases(),
                concept.patterns(),
                concept.words(),
                concept.context(),
                concept.examples(),
                false);
    }

    private static RuleText of(NoteRule note) {
        return new RuleText(note.id(), note.aliases(), note.patterns(), NONE, note.context(), note.examples(), true);
    }
}
