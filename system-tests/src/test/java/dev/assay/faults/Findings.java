package dev.assay.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done for a row and its outcome, for the table; a promise that is not kept fails the test. */
final class Findings {

    private final Row row;
    private final List<String> done = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();

    Findings(Row row) {
        this.row = row;
    }

    Row row() {
        return row;
    }

    Findings done(String what, Object... values) {
        done.add(String.format(Locale.ROOT, what, values));
        return this;
    }

    Findings figure(String what, Object... values) {
        figures.add(String.format(Locale.ROOT, what, values));
        System.out.println("faults " + row + ": " + figures.get(figures.size() - 1));
        return this;
    }

    /** A part of the promise that the product is known not to keep: shown in the table, and no failure. */
    Findings unmet(String what, Object... values) {
        unmet.add(String.format(Locale.ROOT, what, values));
        return this;
    }

    /** Fails with all violations. */
    void holds(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(row + ":\n" + String.join("\n", violations));
        }
    }

    String doneWords() {
        return String.join("; ", done);
    }

    String resultWords() {
        String verdict = unmet.isEmpty() ? "**kept**" : "**not wholly kept**: " + String.join("; ", unmet);
        return figures.isEmpty() ? verdict : verdict + ". " + figureWords();
    }

    String figureWords() {
        return String.join("; ", figures);
    }
}
