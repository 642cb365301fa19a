package dev.assay.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.rubric.Rubric;
import java.time.LocalDate;

/** Assesses profiles by one rubric. Thread-safe; build it once, since it compiles the rubric's matcher. */
public final class Assessor {
    private final Rubric rubric;

    public Assessor(Rubric rubric) {
        this.rubric = rubric;
    }

    public Rubric rubric() {
        return rubric;
    }

    /**
     * Assesses a JSON Resume profile as seen on a day. Pure: the same arguments give the same bytes.
     *
     * @param profile any JSON value; nodes of the wrong kind are treated as absent and listed as unreadable
     */
    public Assessment assess(JsonNode profile, LocalDate asOf) {
        throw new UnsupportedOperationException("arrives with the next commit");
    }
}
