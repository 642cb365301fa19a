package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Examples;
import dev.assay.engine.rubric.NoteRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every example sentence of the bundled rubric does what it says. */
class BundledRubricExamplesTest {
    private final Rubric rubric = RubricReader.bundled();
    private final ConceptFinder finder = new ConceptFinder(rubric);
    private final List<String> wrong = new ArrayList<>();
    private int sentences;

    @Test
    void recognisesEachConceptInItsExamplesAndNotInItsCounterexamples() {
        for (DimensionRules dimension : rubric.dimensions()) {
            for (Competency competency : dimension.competencies()) {
                for (Concept concept : competency.concepts()) {
                    check(concept.id(), concept.examples());
                }
            }
        }
        for (NoteRule note : rubric.notes()) {
            check(note.id(), note.examples());
        }
        assertTrue(sentences > 300, "only " + sentences + " example sentences were found");
        assertEquals("", String.join("\n", wrong));
    }

    private void check(String id, Examples examples) {
        for (String sentence : examples.yes()) {
            if (!found(sentence).contains(id)) {
                wrong.add(id + " is not recognised in: " + sentence);
            }
        }
        for (String sentence : examples.no()) {
            if (found(sentence).contains(id)) {
                wrong.add(id + " is wrongly recognised in: " + sentence);
            }
        }
    }

    private Set<String> found(String sentence) {
        sentences++;
        return finder.find(Tokenizer.tokens(sentence)).stream()
                .map(hit -> hit.value().note() == null
                        ? hit.value().concept().concept().id()
                        : hit.value().note().id())
                .collect(Collectors.toSet());
    }
}
