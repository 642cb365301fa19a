package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.util.List;
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
    void sendsADecisionOnceEvenWhereTheAnswerIsLost() throws IOException {
        try (FakeGateway gateway = new FakeGateway().answer("POST " + ADDRESS, 504, "{\"title\": \"Late\"}")) {
            Decisions decisions = new Decisions(gateway.client());

            Failure failure = assertThrows(Failure.class, () -> decisions.record("c1", HOLD));

            assertTrue(failure.getMessage().startsWith("could not record the decision"), failure.getMessage());
            assertEquals(1, gateway.requests().size());
        }
    }
}
