package dev.assay.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.explanation.Explainer;
import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.profile.Blinder;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.reading.StatementReader;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.Scorer;
import dev.assay.engine.scoring.Scores;
import java.time.LocalDate;
import java.util.List;

/** Assesses profiles by one rubric. Thread-safe; build it once, since it compiles the rubric's phrases. */
public final class Assessor {
    private final Rubric rubric;
    private final StatementReader reader;
    private final Blinder blinder;
    private final Scorer scorer;
    private final Explainer explainer;

    public Assessor(Rubric rubric) {
        this.rubric = rubric;
        this.reader = new StatementReader(rubric);
        this.blinder = new Blinder(reader::knows, reader.instructions()::start);
        this.scorer = new Scorer(rubric);
        this.explainer = new Explainer(rubric, reader, EngineVersion.VALUE);
    }

    public Rubric rubric() {
        return rubric;
    }

    /** Whether a word, in the form of a token's key, stands in a phrase of the rubric; no name is masked for such words alone. */
    public boolean knows(String key) {
        return reader.knows(key);
    }

    /**
     * Assesses a JSON Resume profile as seen on a day. Pure: the same arguments give the same bytes.
     *
     * @param profile any JSON value; nodes of the wrong kind are treated as absent and listed as unreadable
     */
    public Assessment assess(JsonNode profile, LocalDate asOf) {
        BlindProfile blind = blinder.blind(profile, asOf);
        List<ReadStatement> read = blind.statements().stream().map(reader::read).toList();
        Scores scores = scorer.score(blind, read, asOf);
        return explainer.explain(new Explainer.Scored(profile, asOf, blind, read, scores));
    }
}
