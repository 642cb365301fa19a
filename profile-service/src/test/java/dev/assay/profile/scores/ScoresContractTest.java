package dev.assay.profile.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.scores.ScoringClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said between this service and scoring-service is what both committed. */
class ScoresContractTest {

    private static final Path EXAMPLES = Path.of("..", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void asksAsCommitted() throws IOException {
        // Given
        ScoreBounds bounds = new ScoreBounds(
                Map.of("systems", 60), Map.of("infrastructure", 90), new ScoreBounds.LeastFit("platform-mts", 10));

        // When
        byte[] question = Scores.json(new Scores.Question(List.of(candidate(1), candidate(2), candidate(5)), bounds));

        // Then
        assertEquals(
                JSON.readTree(
                        EXAMPLES.resolve("internal/standings-request.json").toFile()),
                JSON.readTree(question));
    }

    /** Of this build's scoring-service and of the last release's. */
    @ParameterizedTest
    @ValueSource(strings = {"internal", "released/internal"})
    void readsTheCommittedAnswer(String build) throws IOException {
        // Given
        Answer answer =
                new Answer(200, Files.readAllBytes(EXAMPLES.resolve(build).resolve("standings-response.json")));

        // When
        Standings standings = Scores.standings(answer);

        // Then
        assertEquals(
                new Standings(
                        "2.1.0/2026Q4", List.of(new Standing(candidate(1), 66, 82, 15, 74)), List.of(candidate(5))),
                standings);
    }

    private static UUID candidate(int number) {
        return new UUID(0, number);
    }
}
