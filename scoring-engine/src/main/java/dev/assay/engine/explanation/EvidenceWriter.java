package dev.assay.engine.explanation;

import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.MeasureFound;
import dev.assay.engine.assessment.Span;
import dev.assay.engine.assessment.Support;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.Connective;
import dev.assay.engine.reading.Measure;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.scoring.Award;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the evidence of a dimension, one item for each statement, strongest first. */
final class EvidenceWriter {
    private static final Comparator<Award> STRONGEST = Comparator.comparingInt((Award award) -> -award.points())
            .thenComparing(award -> award.piece().grade(), Comparator.reverseOrder())
            .thenComparingLong(award -> -award.piece().unit())
            .thenComparing(award -> award.piece().rule());

    private final List<ReadStatement> read;
    private final Quotes quotes;
    private final Sentences sentences;
    private int written;

    EvidenceWriter(List<ReadStatement> read, Quotes quotes, Sentences sentences) {
        this.read = read;
        this.quotes = quotes;
        this.sentences = sentences;
    }

    List<Evidence> write(DimensionScore score) {
        Map<Integer, List<Award>> byStatement = new TreeMap<>();
        for (Award award : score.awards()) {
            byStatement
                    .computeIfAbsent(award.piece().statement(), statement -> new ArrayList<>())
                    .add(award);
        }
        List<List<Award>> items = new ArrayList<>(byStatement.values());
        items.forEach(awards -> awards.sort(STRONGEST));
        items.sort(Comparator.comparingInt((List<Award> awards) -> -points(awards))
                .thenComparing(awards -> awards.get(0), STRONGEST)
                .thenComparing(awards -> awards.get(0).piece().content()));
        List<Evidence> evidence = new ArrayList<>();
        for (List<Award> awards : items) {
            evidence.add(item(awards, score));
        }
        return evidence;
    }

    private static int points(List<Award> awards) {
        return awards.stream().mapToInt(Award::points).sum();
    }

    private Evidence item(List<Award> awards, DimensionScore score) {
        int index = awards.get(0).piece().statement();
        ReadStatement told = read.get(index);
        Statement statement = told.statement();
        List<Award> paid = paid(awards);
        List<MeasureFound> measures =
                measures(paid).map(measure -> found(statement, measure)).toList();
        written++;
        return new Evidence(
                "e" + written,
                statement.pointer(),
                statement.start(),
                statement.end(),
                quotes.of(statement),
                points(awards),
                score.ifRemoved().applyAsInt(index),
                best(awards).id(),
                awards.get(0).piece().mention().action().id(),
                awards.stream().map(EvidenceWriter::support).toList(),
                measures,
                spans(statement, paid),
                sentence(told, awards, measures));
    }

    private String sentence(ReadStatement told, List<Award> awards, List<MeasureFound> measures) {
        Mention strongest = awards.get(0).piece().mention();
        return sentences.evidence(strongest, best(awards), competencies(awards), measures, connected(told));
    }

    /** What the statement tells beside the thing itself, with the word that tells it. */
    private static List<String> connected(ReadStatement read) {
        return read.connectives().stream()
                .map(found -> found.rule().title() + " (\"" + words(read.statement(), found) + "\")")
                .toList();
    }

    private static String words(Statement statement, Connective found) {
        return statement.tokens().subList(found.from(), found.to()).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    /** What earned whole points; where nothing did, all that took part. */
    private static List<Award> paid(List<Award> awards) {
        List<Award> paid = awards.stream().filter(award -> award.points() > 0).toList();
        return paid.isEmpty() ? awards : paid;
    }

    private static Grade best(List<Award> awards) {
        return awards.stream()
                .map(award -> award.piece().grade())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<String> competencies(List<Award> awards) {
        return awards.stream()
                .map(award -> award.piece().target().competency())
                .distinct()
                .toList();
    }

    private static Stream<Measure> measures(List<Award> awards) {
        return awards.stream()
                .flatMap(award -> award.piece().measure().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Measure::from));
    }

    private static Support support(Award award) {
        Concept concept = award.piece().mention().rule().concept();
        return new Support(
                award.piece().rule(),
                award.piece().target().competency(),
                concept.id(),
                award.points(),
                concept.source(),
                concept.because());
    }

    private static MeasureFound found(Statement statement, Measure measure) {
        String value = measure.value().signum() == 0
                ? "0"
                : measure.value().stripTrailingZeros().toPlainString();
        return new MeasureFound(measure.kind(), value, start(statement, measure.from()), end(statement, measure.to()));
    }

    /** The words that score: concepts, the actions that govern them and the numbers that lift them. */
    private static List<Span> spans(Statement statement, List<Award> awards) {
        Stream<Span> concepts = awards.stream()
                .flatMap(award -> award.piece().mention().places().stream()
                        .map(words -> span("concept", award.piece().concept(), statement, words.from(), words.to())));
        Stream<Span> actions = awards.stream()
                .flatMap(award -> award.piece().mention().deed().stream())
                .map(deed -> span("action", deed.action().id(), statement, deed.from(), deed.to()));
        Stream<Span> measures = measures(awards)
                .map(measure -> span("measure", measure.kind(), statement, measure.from(), measure.to()));
        return Stream.of(concepts, actions, measures)
                .flatMap(Function.identity())
                .distinct()
                .sorted(Comparator.comparingInt(Span::start)
                        .thenComparingInt(Span::end)
                        .thenComparing(Span::kind)
                        .thenComparing(Span::id))
                .toList();
    }

    private static Span span(String kind, String id, Statement statement, int from, int to) {
        return new Span(kind, id, start(statement, from), end(statement, to));
    }

    private static int start(Statement statement, int token) {
        return statement.tokens().get(token).start();
    }

    private static int end(Statement statement, int afterToken) {
        Token last = statement.tokens().get(afterToken - 1);
        return last.end();
    }
}
