package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.output.Failure;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidatesTest {

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
    void waitsWhileAnAssessmentIsPendingOrNotYetHeardOf() {
        String path = "GET /api/v1/candidates/7/assessment?minVersion=2";
        gateway.answer(path, 404, "{}").answer(path, 202, "{}").answer(path, 200, "{}");
        Candidates candidates = new Candidates(gateway.client());
        assertFalse(candidates.isAssessed("7", 2));
        assertFalse(candidates.isAssessed("7", 2));
        assertTrue(candidates.isAssessed("7", 2));
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
