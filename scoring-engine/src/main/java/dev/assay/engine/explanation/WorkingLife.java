package dev.assay.engine.explanation;

import dev.assay.engine.assessment.Question;
import dev.assay.engine.assessment.QuestionKind;
import dev.assay.engine.profile.Job;
import dev.assay.engine.profile.Months;
import dev.assay.engine.scoring.Coverage;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The question about the part of the working life that the profile only names. */
final class WorkingLife {
    private static final int MONTHS = 12;
    private static final Comparator<Job> LONGEST = Comparator.comparingInt(WorkingLife::length)
            .thenComparing(job -> job.when().orElse(new Months(0, 0)));

    private final Coverage coverage;
    private final boolean hasJobs;
    private final int today;

    WorkingLife(Coverage coverage, boolean hasJobs, LocalDate asOf) {
        this.coverage = coverage;
        this.hasJobs = hasJobs;
        this.today = asOf.getYear() * MONTHS + asOf.getMonthValue() - 1;
    }

    /**
     * About the longest job that is not described.
     *
     * @param change points that undescribed work may hold
     */
    Optional<Question> question(String dimension, int change) {
        if (!coverage.readable()) {
            return Optional.of(question(
                    change, "Could you tell of your work in English?", "The rubric reads no other language.", null));
        }
        String what = "what did you build or run yourself that belongs to " + dimension + ", and how large was it?";
        if (!hasJobs) {
            String question = "In your work so far, " + what;
            return Optional.of(question(change, question, "The profile tells of no job.", null));
        }
        return coverage.undescribed().stream().max(LONGEST).map(job -> {
            String when = job.when().map(this::span).orElse("in a job without dates");
            String question = Character.toUpperCase(when.charAt(0)) + when.substring(1) + ", " + what;
            String why =
                    "The profile names a job " + when.replace("in a job ", "") + " and does not describe its work.";
            return question(change, question, why, new Question.Words(job.pointer(), null, null, null));
        });
    }

    private static Question question(int change, String question, String why, Question.Words words) {
        return new Question(QuestionKind.UNDESCRIBED_WORK, change, question, why, null, null, List.of(), words);
    }

    private static int length(Job job) {
        return job.when().map(span -> span.last() - span.first() + 1).orElse(0);
    }

    private String span(Months span) {
        if (span.last() >= today) {
            return "since " + month(span.first());
        }
        return span.first() == span.last()
                ? "in " + month(span.first())
                : "from " + month(span.first()) + " to " + month(span.last());
    }

    private static String month(int month) {
        String name = Month.of(month % MONTHS + 1).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + month / MONTHS;
    }
}
