package dev.assay.scoring.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private final ReferenceData data = new ReferenceData();

    @Test
    void marksEveryFigureAsAnEstimateWithItsSource() {
        Rubric rubric = RubricReader.bundled();
        for (ReferenceTopic topic : data.all()) {
            assertTrue(topic.estimated(), topic.id());
            for (JsonNode row : topic.items()) {
                assertTrue(row.path("estimated").booleanValue(), row.toString());
                assertTrue(rubric.sources().containsKey(row.path("source").textValue()), row.toString());
            }
        }
        assertEquals(
                List.of("saas-to-lab", "talent-inflow", "labs", "job-mix"),
                data.all().stream().map(ReferenceTopic::id).toList());
    }

    @Test
    void changesByWhatItSays() {
        for (JsonNode row : data.find("talent-inflow").orElseThrow().items()) {
            double change = 100.0
                            * row.path("year2023").intValue()
                            / row.path("year2022").intValue()
                    - 100;
            assertEquals(row.path("changePerCent").intValue(), change, 0.7, row.toString());
        }
    }

    @Test
    void translatesIntoNamesThatTheRubricKnows() {
        List<Competency> competencies = RubricReader.bundled().dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .toList();
        Set<String> ids = competencies.stream().map(Competency::id).collect(Collectors.toSet());
        Set<String> concepts = competencies.stream()
                .flatMap(competency -> competency.concepts().stream())
                .map(Concept::id)
                .collect(Collectors.toSet());

        for (Translation translation : data.translations()) {
            translation.needs().forEach(need -> assertTrue(ids.contains(need), need));
            translation.carries().forEach(concept -> assertTrue(concepts.contains(concept), concept));
        }
    }
}
