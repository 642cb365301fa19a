package dev.assay.engine.explanation;

import dev.assay.engine.assessment.Gap;
import dev.assay.engine.assessment.GapEvidence;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.scoring.Hypothesis;
import dev.assay.engine.scoring.Outlook;
import dev.assay.engine.scoring.Raise;
import java.util.List;
import java.util.function.Predicate;

/** Writes what a profile would have to tell for a higher level; never that a person cannot do something. */
final class GapWriter {
    private final Titles titles;

    GapWriter(Titles titles) {
        this.titles = titles;
    }

    List<Gap> write(Dimension dimension, Outlook outlook) {
        return outlook.raises().stream()
                .map(raise -> gap(dimension, raise, outlook))
                .toList();
    }

    private Gap gap(Dimension dimension, Raise raise, Outlook outlook) {
        List<GapEvidence> evidence = raise.evidence().stream()
                .map(hypothesis -> evidence(hypothesis, outlook))
                .toList();
        return new Gap(raise.score(), raise.level(), evidence, sentence(dimension, raise, evidence));
    }

    private static GapEvidence evidence(Hypothesis hypothesis, Outlook outlook) {
        return new GapEvidence(
                hypothesis.competency(),
                hypothesis.concept(),
                hypothesis.rule().concept().title(),
                hypothesis.grade().id(),
                Action.CREATED.id(),
                outlook.named().containsKey(hypothesis.concept()));
    }

    private String sentence(Dimension dimension, Raise raise, List<GapEvidence> evidence) {
        List<String> named = titles(evidence, GapEvidence::named);
        List<String> others = titles(evidence, item -> !item.named());
        String open = named.isEmpty()
                ? "The profile does not tell of own work on " + Listing.of(others)
                : "The profile names " + Listing.of(named) + " without describing own work on it"
                        + (others.isEmpty() ? "" : ", and does not tell of own work on " + Listing.of(others));
        return open + "; if it described recent work of that kind" + numbers(evidence) + ", "
                + titles.inside(dimension) + " would reach level " + raise.level() + " of 4, with at least "
                + raise.score() + " points.";
    }

    private static String numbers(List<GapEvidence> evidence) {
        List<String> measured = titles(evidence, item -> item.grade().equals(Grade.QUANTIFIED.id()));
        String each = evidence.size() == 1 ? "" : " on each of them";
        if (measured.isEmpty()) {
            return each;
        }
        boolean some = measured.size() < evidence.size();
        return each + " with a number that shows its size" + (some ? " for " + Listing.of(measured) : "");
    }

    private static List<String> titles(List<GapEvidence> evidence, Predicate<GapEvidence> which) {
        return evidence.stream().filter(which).map(GapEvidence::title).toList();
    }
}
