package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.output.Failure;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final String PENDING =
            "{\"type\":\"urn:assay:problem:assessment-pending\",\"title\":\"Assessment pending\",\"detail\":\"Not assessed yet; try again in a moment.\"}";

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @BeforeEach
    void answer() {
        gateway.answer(
                        "GET /api/v1/candidates?limit=500",
                        200,
                        "{\"items\":[" + candidate("1", "a.json", "Wren Halloway") + ","
                                + candidate("2", "b.json", "Wrenna Iske")
                                + "],\"next\":\"/api/v1/candidates?limit=500&cursor=x\"}")
                .answer(
                        "GET /api/v1/candidates?limit=500&cursor=x",
                        200,
                        "{\"items\":[" + candidate("3", "Wrenna Iske", "Orla Quennell") + "]}");
    }

    @Test
    void findsTheOneWhoseNameBeginsSo() {
        assertEquals("1", find("wren h"));
        assertEquals("3", find("ORLA"));
        assertEquals("1", find("halloway"));
    }

    @Test
    void prefersAnExternalIdToAName() {
        assertEquals("2", find("b.json"));
        assertEquals("3", find("Wrenna Iske"));
    }

    @Test
    void namesThoseItCouldBe() {
        Failure failure = assertThrows(Failure.class, () -> find("wren"));
        assertEquals(
                "\"wren\" could be Wren Halloway (1), Wrenna Iske (2): say it more exactly, or give the id.",
                failure.getMessage());
    }

    @Test
    void saysThatThereIsNone() {
        assertThrows(Failure.class, () -> find("nobody"));
    }

    @Test
    void asksForAnIdDirectly() {
        String id = "01939f2e-0000-7000-8000-000000000001";
        gateway.answer("GET /api/v1/candidates/" + id, 200, candidate(id, "c.json", "Ada"));
        assertEquals(id, find(id));
        assertEquals(List.of("GET /api/v1/candidates/" + id), gateway.requests());
    }

    @Test
    void showsAnExternalIdWithoutWhatWouldSteerTheTerminal() {
        gateway.answer("GET /api/v1/candidates/4", 200, candidate("4", "a\u009b2J\u202e.json", ""));
        assertEquals("a2J.json", new Candidates(gateway.client()).name("4"));
    }

    @Test
    void takesWhatLooksLikeAnIdForAnExternalIdWhereItIsNone() {
        String external = "01939f2e-0000-7000-8000-00000000000f";
        String nobodys = "01939f2e-0000-7000-8000-00000000000e";
        try (FakeGateway other = new FakeGateway()) {
            other.answer(
                    "GET /api/v1/candidates?limit=500", 200, "{\"items\":[" + candidate("8", external, "Ada") + "]}");
            Candidates candidates = new Candidates(other.client());

            assertEquals("8", candidates.find(external).path("id").asText());
            assertEquals("8", candidates.id(external));
            assertThrows(Failure.class, () -> candidates.find(nobodys));
            assertEquals(nobodys, candidates.id(nobodys), "perhaps of somebody erased");
        }
    }

    @Test
    void waitsWhileAnAssessmentIsPendingOrNotYetHeardOf() {
        String path = "GET /api/v1/candidates/7/assessment?minVersion=2";
        gateway.answer(path, 404, "{}");
        for (int tries = 1; tries <= 5; tries++) {
            gateway.answer(path, 202, PENDING);
        }
        gateway.answer(path, 200, "{}");
        Candidates candidates = new Candidates(gateway.client());
        assertFalse(candidates.isAssessed("7", 2));
        assertFalse(candidates.isAssessed("7", 2));
        assertTrue(candidates.isAssessed("7", 2));
    }

    @Test
    void waitsALittleForAnAssessmentAndShowsNoneThatIsNotMade() {
        String path = "GET /api/v1/candidates/7/assessment";
        gateway.answer(path, 202, PENDING)
                .answer(path, 200, "{\"candidateVersion\":3}")
                .answer(path, 202, PENDING);
        Candidates candidates = new Candidates(gateway.client());
        assertEquals(3, candidates.assessment("7").path("candidateVersion").asInt());
        Failure failure = assertThrows(Failure.class, () -> candidates.assessment("7"));
        assertEquals(
                "could not read the assessment of 7: Assessment pending: Not assessed yet; try again in a moment.",
                failure.getMessage());
    }

    @Test
    void putsThePagesOfARankingTogetherAndFindsTheNames() {
        gateway.answer(
                        "GET /api/v1/rankings?jobProfile=platform-mts&limit=3",
                        200,
                        "{\"epoch\":\"e\",\"items\":[{\"candidateId\":\"2\"},{\"candidateId\":\"9\"}],\"next\":\"/api/v1/rankings?cursor=y\"}")
                .answer(
                        "GET /api/v1/rankings?cursor=y",
                        200,
                        "{\"epoch\":\"e\",\"items\":[{\"candidateId\":\"1\"},{\"candidateId\":\"3\"}],\"next\":\"/api/v1/rankings?cursor=z\"}")
                .answer("GET /api/v1/candidates/1", 200, candidate("1", "a.json", "Wren"))
                .answer("GET /api/v1/candidates/2", 200, candidate("2", "b.json", ""));
        Ranking rankings = new Ranking(gateway.client());
        ObjectNode ranking = rankings.first(3, "platform-mts");
        assertEquals(List.of("2", "9", "1"), ranking.path("items").findValuesAsText("candidateId"));
        assertEquals(List.of("b.json", "(erased)", "Wren"), rankings.names(ranking));
        assertFalse(ranking.has("next"));
    }

    private String find(String word) {
        return new Candidates(gateway.client()).find(word).path("id").asText();
    }

    private static String candidate(String id, String externalId, String name) {
        return "{\"id\":\"" + id + "\",\"externalId\":\"" + externalId + "\",\"profile\":{\"basics\":{\"name\":\""
                + name + "\"}}}";
    }
}
