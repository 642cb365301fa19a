package dev.assay.benchmarks.matcher;

import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.NoteRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text and names in the form that all matchers get: words in lower case and the singular, separated by one space. */
final class Names {
    private Names() {}

    /** Every alias of the rubric. */
    static SortedSet<String> of(Rubric rubric) {
        Stream<String> concepts = rubric.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .flatMap(competency -> competency.concepts().stream())
                .map(Concept::aliases)
                .flatMap(List::stream);
        Stream<String> notes = rubric.notes().stream().map(NoteRule::aliases).flatMap(List::stream);
        return Stream.concat(concepts, notes).map(Names::normal).collect(Collectors.toCollection(TreeSet::new));
    }

    static String normal(String text) {
        return Tokenizer.tokens(text).stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
