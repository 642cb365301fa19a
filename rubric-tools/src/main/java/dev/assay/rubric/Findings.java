package dev.assay.rubric;

import dev.assay.rubric.Finding.Severity;
import java.util.List;
import java.util.TreeSet;

/** Collects findings and looks up their file and line. */
final class Findings {

    private final RubricFiles files;
    private final TreeSet<Finding> found = new TreeSet<>();

    Findings(RubricFiles files) {
        this.files = files;
    }

    void error(String id, String value, String what, String advice) {
        add(Severity.ERROR, place(id, value), id, what, advice);
    }

    void warning(String id, String value, String what, String advice) {
        add(Severity.WARNING, place(id, value), id, what, advice);
    }

    void errorAt(RubricFiles.Place place, String id, String what, String advice) {
        add(Severity.ERROR, place, id, what, advice);
    }

    void warningAt(RubricFiles.Place place, String id, String what, String advice) {
        add(Severity.WARNING, place, id, what, advice);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private RubricFiles.Place place(String id, String value) {
        return files.place(id, value).orElse(new RubricFiles.Place("rubric.yaml", 1));
    }

    private void add(Severity severity, RubricFiles.Place place, String id, String what, String advice) {
        found.add(new Finding(severity, place.file(), place.line(), id, what, advice));
    }
}
