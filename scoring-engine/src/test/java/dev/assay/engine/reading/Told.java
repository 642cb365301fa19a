package dev.assay.engine.reading;

import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;

import dev.assay.engine.profile.Blinder;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engine.text.Token;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the bundled rubric reads in a sentence. */
final class Told {
    private static final StatementReader READER = new StatementReader(RubricReader.bundled());

    private Told() {}

    /** The first statement of a text that stands in a job. */
    static ReadStatement read(String text) {
        Blinder blinder = new Blinder(READER::knows, READER.instructions()::start);
        return READER.read(blinder.blind(job(text), TODAY).statements().get(0));
    }

    /** The names of what earns something, in the order of the text. */
    static String earning(String text) {
        return names(text, mention -> mention.factor() > 0);
    }

    /** Whether each of some names is among those of what earns something. */
    static boolean earns(String text, String names) {
        String earning = earning(text);
        return List.of(names.split(", ")).stream().allMatch(earning::contains);
    }

    /** The names of what is mentioned, in the order of the text. */
    static String mentioned(String text) {
        return names(text, mention -> true);
    }

    static List<String> measures(String text) {
        return read(text).measures().stream()
                .map(measure -> measure.value().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static String names(String text, Predicate<Mention> which) {
        ReadStatement read = read(text);
        return read.mentions().stream()
                .filter(which)
                .map(mention -> read.statement()
                        .tokens()
                        .subList(mention.head().from(), mention.head().to()))
                .map(head -> head.stream().map(Token::text).collect(Collectors.joining(" ")))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
