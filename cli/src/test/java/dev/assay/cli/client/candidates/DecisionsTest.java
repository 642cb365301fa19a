package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final String ADDRESS = "/api/v1/candidates/c1/decisions";
    private static final Decisions.Made HOLD = new Decisions.Made("hold", "Later.", "R. Example", null);

    @Test
    void sendsWhoDecidedWhatAndWhy() throws IOException {
        try (FakeGateway gateway = new FakeGateway().answer("POST " + ADDRESS, 201, "{\"fit\": 71}")) {
            assertEquals(
                    71,
                    new Decisions(gateway.client())
                            .record("c1", HOLD)
                            .path("fit")
                            .asInt());
            assertEquals(
                    List.of("POST " + ADDRESS
                            + " {\"decision\":\"hold\",\"reason\":\"Later.\",\"decidedBy\":\"R. Example\"}"),
                    gateway.requests());
        }
    }

    @Test
    void sendsADecisionAgainWithTheSameKeyWhereTheAnswerIsLost() throws IOException {
        try (FakeGateway gateway = new FakeGateway()
                .answer("POST " + ADDRESS, 504, "{\"title\": \"Late\"}")
                .answer("POST " + ADDRESS, 409, "{\"type\": \"urn:assay:problem:request-in-progress\"}")
                .answer("POST " + ADDRESS, 201, "{\"fit\": 71}")) {
            Decisions decisions = new Decisions(gateway.client());

            assertEquals(71, decisions.record("c1", HOLD).path("fit").asInt());
            decisions.record("c1", HOLD);

            assertEquals(4, gateway.keys().size());
            assertEquals(1, Set.copyOf(gateway.keys().subList(0, 3)).size());
            assertNotEquals(gateway.keys().get(2), gateway.keys().get(3));
        }
    }

    @Test
    void doesNotRepeatWhatIsRefused() throws IOException {
        try (FakeGateway gateway =
                new FakeGateway().answer("POST " + ADDRESS, 409, "{\"type\": \"urn:assay:problem:conflict\"}")) {
            Decisions decisions = new Decisions(gateway.client());

            Failure failure = assertThrows(Failure.class, () -> decisions.record("c1", HOLD));

            assertTrue(failure.getMessage().startsWith("could not record the decision"), failure.getMessage());
            assertEquals(1, gateway.requests().size());
        }
    }

    @Test
    void aDecisionAboutSomebodyNotYetAssessedIsNotRecorded() throws IOException {
        try (FakeGateway gateway = new FakeGateway()
                .answer(
                        "POST " + ADDRESS,
                        503,
                        "{\"type\": \"urn:assay:problem:not-assessed-yet\", \"title\": \"Candidate not assessed yet\"}")) {
            Decisions decisions = new Decisions(gateway.client());

            Failure failure = assertThrows(Failure.class, () -> decisions.record("c1", HOLD));

            assertEquals("could not record the decision: Candidate not assessed yet.", failure.getMessage());
            assertEquals(1, Set.copyOf(gateway.keys()).size());
        }
    }
}
