package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.output.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final String PATH = "/api/v1/api-keys";

    @Test
    void makesAKeyOnce() {
        try (FakeGateway gateway =
                new FakeGateway().answer("POST " + PATH, 201, "{\"id\": \"k1\", \"key\": \"assay_x\"}")) {
            // When
            String key = new ApiKeys(gateway.client())
                    .create("ATS", List.of("candidates:write", "rankings:read"), Instant.parse("2027-11-22T00:00:00Z"))
                    .path("key")
                    .asText();

            // Then
            assertEquals("assay_x", key);
            assertEquals(
                    List.of("POST " + PATH + " {\"name\":\"ATS\",\"scopes\":[\"candidates:write\",\"rankings:read\"],"
                            + "\"expiresAt\":\"2027-11-22T00:00:00Z\"}"),
                    gateway.requests());
            assertEquals(1, gateway.keys().size());
        }
    }

    @Test
    void saysWhatToDoWhenTheAnswerWithTheKeyWasLost() {
        try (FakeGateway gateway =
                new FakeGateway().answer("POST " + PATH, 503, "{}").answer("POST " + PATH, 201, "{\"id\": \"k1\"}")) {
            ApiKeys keys = new ApiKeys(gateway.client());

            // When
            Failure lost = assertThrows(Failure.class, () -> keys.create("ATS", List.of("audit:read"), null));

            // Then
            assertEquals("the answer with the key was lost: `assay key rotate k1` gives a new one.", lost.getMessage());
            assertEquals(gateway.keys().get(0), gateway.keys().get(1));
        }
    }

    @Test
    void rotatesWithTheOverlapThatIsAskedFor() {
        try (FakeGateway gateway = new FakeGateway()
                .answer("POST " + PATH + "/k1/rotate", 200, "{\"id\": \"k1\", \"key\": \"assay_y\"}")) {
            ApiKeys keys = new ApiKeys(gateway.client());

            // When
            keys.rotate("k1", Duration.ofMinutes(1));
            keys.rotate("k1", null);

            // Then
            assertEquals(
                    List.of("POST " + PATH + "/k1/rotate {\"overlapSeconds\":60}", "POST " + PATH + "/k1/rotate {}"),
                    gateway.requests());
        }
    }

    @Test
    void revokesTheKeyAsItIs() {
        try (FakeGateway gateway =
                new FakeGateway().answer("GET " + PATH + "/k1", 200, "{}").answer("DELETE " + PATH + "/k1", 204, "")) {
            // When
            new ApiKeys(gateway.client()).revoke("k1");

            // Then
            assertEquals(List.of("GET " + PATH + "/k1", "DELETE " + PATH + "/k1"), gateway.requests());
            assertEquals(List.of("\"1\""), gateway.conditions());
        }
    }

    @Test
    void revokesNothingThatIsUnknown() {
        try (FakeGateway gateway = new FakeGateway()
                .answer(
                        "GET " + PATH + "/k9",
                        404,
                        "{\"title\": \"Not found\", \"detail\": \"There is no key k9.\"}")) {
            ApiKeys keys = new ApiKeys(gateway.client());

            // When
            Failure unknown = assertThrows(Failure.class, () -> keys.revoke("k9"));

            // Then
            assertEquals("could not revoke the key: Not found: There is no key k9.", unknown.getMessage());
        }
    }

    @Test
    void listsEveryPage() {
        try (FakeGateway gateway = new FakeGateway()
                .answer(
                        "GET " + PATH + "?limit=500",
                        200,
                        "{\"items\": [{\"id\": \"k2\"}], \"next\": \"" + PATH + "?cursor=2\"}")
                .answer("GET " + PATH + "?cursor=2", 200, "{\"items\": [{\"id\": \"k1\"}]}")) {
            List<String> ids = new ArrayList<>();

            // When
            new ApiKeys(gateway.client()).list(key -> ids.add(key.path("id").asText()));

            // Then
            assertEquals(List.of("k2", "k1"), ids);
        }
    }
}
