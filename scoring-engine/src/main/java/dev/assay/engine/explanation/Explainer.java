package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Assessment;
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
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Explains scores as an assessment. */
public final class Explainer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rubric rubric;
    private final StatementReader reader;
    private final String engineVersion;
    private final Titles titles;

    /** All that was read and scored of one document. */
    public record Scored(
            JsonNode document, LocalDate asOf, BlindProfile profile, List<ReadStatement> read, Scores scores) {}

    public Explainer(Rubric rubric, StatementReader reader, String engineVersion) {
        this.rubric = rubric;
        this.reader = reader;
        this.engineVersion = engineVersion;
        this.titles = new Titles(rubric);
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
        List<Fit> fits = new FitWriter(rubric, titles).write(scored.scores());
        DimensionWriter dimensions = new DimensionWriter(rubric, titles, scored, fits);
        String defaultJob = rubric.defaultJobProfile().id();
        int overall = fits.stream()
                .filter(fit -> fit.jobProfile().equals(defaultJob))
                .mapToInt(Fit::fit)
                .sum();
        return new Assessment.Result(
                overall,
                rubric.dimensions().stream().map(dimensions::write).toList(),
                fits,
                FitWriter.best(fits),
                notes(scored, quotes),
                new FindingWriter(rubric.integrity(), reader.instructions(), reader::knows)
                        .write(scored.document(), scored.read()),
                scored.profile().unreadable().stream()
                        .map(node -> new Unreadable(node.pointer(), node.detail()))
                        .toList());
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
        return notes.stream().distinct().toList();
    }
}
