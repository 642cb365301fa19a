package dev.assay.scoring.history;

import dev.assay.scoring.history.AssessmentChanges.Cause;
import dev.assay.scoring.history.AssessmentChanges.DimensionChange;
import dev.assay.scoring.history.AssessmentChanges.StatementChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** States the causes and, for each dimension, what moved it most. */
final class ChangeSentences {

    private static final int LONGEST_QUOTE = 120;

    private ChangeSentences() {}

    static List<String> of(List<Cause> causes, List<DimensionChange> dimensions, Statements statements) {
        List<String> sentences = new ArrayList<>();
        causes.forEach(cause -> sentences.add(cause.sentence()));
        sentences.addAll(Causes.summary(causes));
        if (!causes.isEmpty()) {
            dimensions.forEach(dimension -> sentences.add(dimension(dimension, statements)));
        }
        return sentences;
    }

    private static String dimension(DimensionChange dimension, Statements statements) {
        String sentence = dimension.title() + " " + dimension.score().told();
        List<StatementChange> gained = within(dimension, statements.gained());
        List<StatementChange> lost = within(dimension, statements.lost());
        List<StatementChange> changed = within(dimension, statements.changed());
        if (gained.isEmpty() && lost.isEmpty() && changed.isEmpty()) {
            return sentence + "; the same statements earn the same points.";
        }
        String most = Stream.of(gained, lost, changed)
                .flatMap(List::stream)
                .reduce((one, other) -> size(other) > size(one) ? other : one)
                .map(ChangeSentences::told)
                .orElseThrow();
        return sentence + ": statements gained " + gained.size() + ", lost " + lost.size() + ", worth other points "
                + changed.size() + "; the largest change is " + most + ".";
    }

    private static List<StatementChange> within(DimensionChange dimension, List<StatementChange> changes) {
        return changes.stream()
                .filter(change -> change.dimension().equals(dimension.dimension()))
                .toList();
    }

    private static int size(StatementChange change) {
        return Math.abs(change.points().change());
    }

    private static String told(StatementChange change) {
        int points = change.points().change();
        return "\u201c" + shortened(change.quote()) + "\u201d (" + (points > 0 ? "+" : "") + points + ")";
    }

    private static String shortened(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        // Half of a surrogate pair cannot be written as JSON.
        int end = Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return quote.substring(0, end) + "\u2026";
    }
}
