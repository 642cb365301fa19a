package dev.assay.engines;

import dev.assay.engine.assessment.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receipt beside what came of replaying it.
 *
 * @param parts what was compared, in this order: input, rubric, result, and the score core where its hash was kept
 */
public record Comparison(List<Part> parts) {

    /** What a receipt can differ in. */
    public enum Subject {
        INPUT("input"),
        RUBRIC("rubric"),
        RESULT("result"),
        SCORE_CORE("score-core");

        private final String id;

        Subject(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** One thing compared: what was recorded and what is found now. */
    public record Part(Subject subject, String recorded, String found) {

        public boolean same() {
            return recorded.equals(found);
        }
    }

    /** @param scoreCore hash of the score core that was stored with the assessment, where one is */
    public static Comparison of(Receipt recorded, Optional<String> scoreCore, Replayed replayed) {
        Receipt found = replayed.receipt();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Subject.INPUT, recorded.inputHash(), found.inputHash()));
        parts.add(new Part(Subject.RUBRIC, rubric(recorded), rubric(found)));
        parts.add(new Part(Subject.RESULT, recorded.resultHash(), found.resultHash()));
        scoreCore.ifPresent(hash -> parts.add(new Part(Subject.SCORE_CORE, hash, replayed.scoreCoreHash())));
        return new Comparison(List.copyOf(parts));
    }

    private static String rubric(Receipt receipt) {
        return receipt.rubricVersion() + " " + receipt.rubricHash();
    }

    public boolean same() {
        return parts.stream().allMatch(Part::same);
    }

    /** What differs, in words; empty where nothing does. */
    public List<String> differences() {
        List<String> sentences = new ArrayList<>();
        for (Part part : parts) {
            if (!part.same()) {
                sentences.add(sentence(part.subject()));
            }
        }
        if (differs(Subject.RESULT) && !differs(Subject.SCORE_CORE)) {
            sentences.add(
                    has(Subject.SCORE_CORE)
                            ? "The score core is the same: no score, level, rule or point has changed, only words, places or findings."
                            : "Whether a score has changed cannot be told: no score core is kept for this receipt.");
        }
        return sentences;
    }

    private static String sentence(Subject subject) {
        return switch (subject) {
            case INPUT -> "The input is not the one that the receipt names.";
            case RUBRIC -> "The rubric is not the one that the receipt names.";
            case RESULT -> "The result has other bytes than the receipt names.";
            case SCORE_CORE -> "The score core differs: scores, levels, rules or points have changed.";
        };
    }

    private boolean has(Subject subject) {
        return parts.stream().anyMatch(part -> part.subject() == subject);
    }

    private boolean differs(Subject subject) {
        return parts.stream().anyMatch(part -> part.subject() == subject && !part.same());
    }
}
