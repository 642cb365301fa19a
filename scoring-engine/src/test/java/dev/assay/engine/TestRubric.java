package dev.assay.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.nio.file.Path;
import java.time.LocalDate;

/** A small rubric of known weights, and documents to read by it. */
public final class TestRubric {
    public static final Path FOLDER = Path.of("src/test/resources/test-rubric");
    public static final Rubric RUBRIC = RubricReader.read(FOLDER);
    public static final Assessor ASSESSOR = new Assessor(RUBRIC);
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestRubric() {}

    /** A document written with single quotes. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A profile with one job since 2020 whose only highlights are these. */
    public static JsonNode job(String... highlights) {
        var profile = JSON.createObjectNode();
        var work = profile.putArray("work").addObject();
        work.put("name", "Globex Data Works").put("position", "Engineer").put("startDate", "2020-01");
        var list = work.putArray("highlights");
        for (String highlight : highlights) {
            list.add(highlight);
        }
        return profile;
    }
}
