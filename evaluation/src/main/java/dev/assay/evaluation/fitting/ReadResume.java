package dev.assay.evaluation.fitting;

import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.profile.Blinder;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.reading.StatementReader;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.ScoringRules;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.Scorer;
import dev.assay.engine.scoring.Scores;
import dev.assay.evaluation.LabelledResume;
import dev.assay.evaluation.Target;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A résumé that is searched for phrases once, to be scored by the numbers of many rubrics. */
final class ReadResume {

    private final LabelledResume resume;
    private final BlindProfile profile;
    private final List<Function<Rubric, ReadStatement>> statements;
    private final LocalDate asOf;

    /**
     * The outcome by one set of numbers.
     *
     * @param scores 0..100
     * @param levels 0..4, per dimension
     */
    record Outcome(Map<Target, Integer> scores, Map<Target, Integer> levels) {

        /** The level that the engine gives whatever these cut-points say; 0 if they decide. */
        int least(Target target, List<Integer> cutPoints) {
            int level = levels.get(target);
            return level > ScoringRules.level(cutPoints, scores.get(target)) ? level : 0;
        }
    }

    ReadResume(StatementReader reader, LabelledResume resume, LocalDate asOf) {
        this.resume = resume;
        this.profile = new Blinder(reader::knows, reader.instructions()::start).blind(resume.profile(), asOf);
        this.statements = profile.statements().stream().map(reader::rereading).toList();
        this.asOf = asOf;
    }

    LabelledResume resume() {
        return resume;
    }

    Outcome by(Rubric numbers) {
        List<ReadStatement> read =
                statements.stream().map(statement -> statement.apply(numbers)).toList();
        Scores scores = new Scorer(numbers).score(profile, read, asOf);
        Map<Target, Integer> points = new EnumMap<>(Target.class);
        Map<Target, Integer> levels = new EnumMap<>(Target.class);
        for (Target target : Target.dimensions()) {
            DimensionScore score = scores.of(target.dimension().orElseThrow());
            points.put(target, score.score());
            levels.put(target, score.level());
        }
        points.put(Target.OVERALL, scores.fits().get(defaultJobProfile(numbers)).fit());
        return new Outcome(points, levels);
    }

    private static int defaultJobProfile(Rubric rubric) {
        List<JobProfile> all = rubric.jobProfiles();
        return all.indexOf(rubric.defaultJobProfile());
    }
}
