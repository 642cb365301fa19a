package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.Note;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.assessment.Unreadable;
import dev.assay.engine.integrity.FindingWriter;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.NoteMention;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.reading.StatementReader;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.CompetencyScore;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains scores as an assessment. */
public final class Explainer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rubric rubric;
    private final StatementReader reader;
    private final String engineVersion;
    private final Titles titles;
    private final Sentences sentences;

    /** All that was read and scored of one document. */
    public record Scored(
            JsonNode document, LocalDate asOf, BlindProfile profile, List<ReadStatement> read, Scores scores) {}

    public Explainer(Rubric rubric, StatementReader reader, String engineVersion) {
        this.rubric = rubric;
        this.reader = reader;
        this.engineVersion = engineVersion;
        this.titles = new Titles(rubric);
        this.sentences = new Sentences(titles);
    }

    public Assessment explain(Scored scored) {
        Assessment.Result result = result(scored);
        byte[] json = CanonicalJson.bytes(JSON.valueToTree(result));
        Receipt receipt = new Receipt(
                CanonicalJson.hash(CanonicalJson.bytes(scored.document())),
                rubric.version(),
                rubric.hash(),
                engineVersion,
                scored.asOf(),
                CanonicalJson.hash(json));
        return new Assessment(result, json, ScoreCore.bytes(result), receipt);
    }

    private Assessment.Result result(Scored scored) {
        Quotes quotes = new Quotes(scored.document());
        EvidenceWriter evidence = new EvidenceWriter(scored.read(), quotes, sentences);
        List<DimensionResult> dimensions = new ArrayList<>();
        for (DimensionRules rules : rubric.dimensions()) {
            DimensionScore score = scored.scores().of(rules.dimension());
            dimensions.add(dimension(rules, score, scored, evidence.write(score)));
        }
        List<Fit> fits = new FitWriter(rubric).write(scored.scores());
        String defaultJob = rubric.defaultJobProfile().id();
        int overall = fits.stream()
                .filter(fit -> fit.jobProfile().equals(defaultJob))
                .mapToInt(Fit::fit)
                .sum();
        return new Assessment.Result(
                overall,
                dimensions,
                fits,
                FitWriter.best(fits),
                notes(scored, quotes),
                new FindingWriter(rubric.integrity(), reader.instructions(), reader::knows)
                        .write(scored.document(), scored.read()),
                scored.profile().unreadable().stream()
                        .map(node -> new Unreadable(node.pointer(), node.detail()))
                        .toList());
    }

    private DimensionResult dimension(
            DimensionRules rules, DimensionScore score, Scored scored, List<Evidence> evidence) {
        List<CompetencyResult> competencies =
                score.competencies().stream().map(this::competency).toList();
        String sentence = sentences.dimension(
                rules, score, competencies, evidence.size(), scored.scores().coverage());
        int coverage = scored.scores().coverage().percent();
        return new DimensionResult(
                rules.dimension(),
                score.score(),
                high(score, coverage),
                coverage,
                score.level(),
                sentence,
                competencies,
                evidence);
    }

    /** What is only claimed may be true, and what is not described may be there: the larger of the two, in part. */
    private int high(DimensionScore score, int coverage) {
        int unsaid = Math.max(score.potential() - score.score(), (100 - score.score()) * (100 - coverage) / 100);
        return score.score() + unsaid * rubric.scoring().unsaidShare() / 1000;
    }

    private CompetencyResult competency(CompetencyScore score) {
        String lastUsed =
                score.lastUsed().isEmpty() ? null : month(score.lastUsed().getAsInt());
        return new CompetencyResult(
                score.competency(),
                score.level(),
                score.points(),
                score.months(),
                lastUsed,
                score.found(),
                titles.missing(score.competency(), score.found()));
    }

    private static String month(int month) {
        return String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
    }

    private static List<Note> notes(Scored scored, Quotes quotes) {
        List<Note> notes = new ArrayList<>();
        for (ReadStatement read : scored.read()) {
            Statement statement = read.statement();
            for (NoteMention note : read.notes()) {
                notes.add(new Note(
                        note.rule().id(),
                        statement.pointer(),
                        statement.start(),
                        statement.end(),
                        quotes.of(statement),
                        note.rule().sentence()));
            }
        }
        return notes;
    }
}
