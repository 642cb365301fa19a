package dev.assay.evaluation.fitting;

import dev.assay.engine.reading.StatementReader;
import dev.assay.engine.rubric.Rubric;
import dev.assay.evaluation.Corpus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fits a rubric's numbers to a corpus: to all of it, or in turn without each author. */
public final class Fitting {

    private final Rubric shipped;
    private final Corpus corpus;
    private final List<ReadResume> resumes;

    public Fitting(Rubric shipped, Corpus corpus, LocalDate asOf) {
        this.shipped = shipped;
        this.corpus = corpus;
        StatementReader reader = new StatementReader(shipped);
        this.resumes = corpus.resumes().stream()
                .map(resume -> new ReadResume(reader, resume, asOf))
                .toList();
    }

    /** How many steps {@link #onAll} reports. */
    public int steps() {
        return Fit.steps(shipped);
    }

    /** How many steps {@link #leaveOneAuthorOut} reports. */
    public int leaveOneAuthorOutSteps() {
        return authors().size() * Fit.steps(Neutral.of(shipped));
    }

    /**
     * The changes that fit the whole corpus best; measured on that same corpus they look better than they are.
     *
     * @param step is run as the work goes on
     */
    public List<Change> onAll(Runnable step) {
        return new Fit(resumes, shipped, step).best().changes();
    }

    /**
     * Fits on all authors but one and measures on that one, in turn. Each fit starts from neutral numbers, so that no number that a fit moves has seen the
     * author left out. What no fit moves may have: see {@link Neutral}, and the rubric's words and the weights of its rules and job profiles.
     *
     * @param step is run as the work goes on
     * @throws dev.assay.evaluation.InvalidCorpus before any fit, if it is too small without one of its authors
     */
    public LeaveOneAuthorOut leaveOneAuthorOut(Runnable step) {
        corpus.requireOthersForEachAuthor();
        Rubric neutral = Neutral.of(shipped);
        Map<String, List<LeaveOneAuthorOut.Scored>> scored = new TreeMap<>();
        Map<String, List<Change>> changes = new TreeMap<>();
        authors().forEach((author, own) -> {
            List<ReadResume> others =
                    resumes.stream().filter(resume -> !own.contains(resume)).toList();
            Settings settings = new Fit(others, neutral, step).best();
            Rubric fitted = settings.rubric().orElseThrow();
            changes.put(author, settings.changes());
            scored.put(
                    author,
                    own.stream()
                            .map(resume -> new LeaveOneAuthorOut.Scored(
                                    resume.resume(), resume.by(fitted), resume.by(shipped)))
                            .toList());
        });
        return LeaveOneAuthorOut.of(scored, changes);
    }

    private Map<String, List<ReadResume>> authors() {
        return resumes.stream()
                .collect(Collectors.groupingBy(resume -> resume.resume().author(), TreeMap::new, Collectors.toList()));
    }
}
