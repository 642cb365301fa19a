package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an import and its revert change after their answers. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(ImportedChangesResourceTest.Following.class)
class ImportedChangesResourceTest {

    public static final class Following implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.gateway.audit.poll", "50ms", "assay.gateway.webhooks.poll", "50ms");
        }
    }

    private static final Path EXAMPLE = Path.of("..", "contracts", "internal", "import-changed.json");

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void start() {
        profile.answers(events);
        scoring.echoes();
    }

    @AfterEach
    void stop() {
        profile.echoes();
    }

    @Test
    void findsAnImportUnderWhomItChanged() throws IOException {
        JsonObject told = changed("createImport", List.of(one, other), Arrays.asList(1, 4));

        Response found = awaited(other);

        String path = "/api/v1/candidates/" + other + "/versions/";
        found.then()
                .body("items[0].operation", equalTo("createImport"))
                .body("items[0].requestId", equalTo(told.getString("requestId")))
                .body("items[0].caller", equalTo(told.getString("caller")))
                .body("items[0].onBehalfOf", equalTo(told.getString("onBehalfOf")))
                .body("items[0].importId", equalTo(told.getString("importId")))
                .body("items[0].status", equalTo(202))
                .body("items[0].candidates", equalTo(List.of(one.toString(), other.toString())))
                .body("items[0].candidateCount", equalTo(2))
                .body("items[0].before", equalTo(path + 3))
                .body("items[0].after", equalTo(path + 4));
        trail("candidate=" + one)
                .then()
                .body("items", hasSize(1))
                .body("items[0].before", nullValue())
                .body("items[0].after", equalTo("/api/v1/candidates/" + one + "/versions/1"));
        trail("candidate=" + UUID.randomUUID()).then().body("items", hasSize(0));
    }

    @Test
    void findsARevertUnderWhomItErased() throws IOException {
        changed("revertImport", List.of(one), Arrays.asList((Object) null));

        awaited(one)
                .then()
                .body("items[0].operation", equalTo("revertImport"))
                .body("items[0].before", nullValue())
                .body("items[0].after", nullValue());
    }

    @Test
    void showsNothingTwiceWhenADatabaseIsRestored() throws IOException {
        changed("createImport", List.of(one), List.of(1));
        events.happens("candidate.erased", "{}");
        awaited(one);

        events.isRestored();
        changed("createImport", List.of(other), List.of(1));

        awaited(other);
        awaited(one);
    }

    @Test
    void namesTheImportOfARequest() {
        UUID job = UUID.randomUUID();
        String path = "/api/v1/imports/" + job;
        profile.answers(call ->
                call.response().setStatusCode(202).putHeader("Location", path).end("{}"));

        TestKey.as(KeyFile.LOCAL.text())
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports");
        TestKey.as(KeyFile.LOCAL.text()).get(path + "/errors");
        profile.echoes();
        TestKey.as(KeyFile.LOCAL.text()).get("/api/v1/imports");

        List<String> latest = trail("caller=api-key:local&limit=3").path("items.importId");
        assertEquals(Arrays.asList(null, job.toString(), job.toString()), latest);
    }

    /** What profile-service tells, in the form that is agreed with it. */
    private JsonObject changed(String operation, List<UUID> candidates, List<?> versions) throws IOException {
        JsonObject told = new JsonObject(Files.readString(EXAMPLE))
                .put("operation", operation)
                .put("importId", UUID.randomUUID().toString())
                .put("candidates", candidates.stream().map(UUID::toString).toList())
                .put("versions", versions);
        events.happens("import.changed", told.encode());
        return told;
    }

    private static Response awaited(UUID candidate) {
        String query = "candidate=" + candidate;
        Until.holds(() -> !trail(query).<List<?>>path("items").isEmpty());
        Response found = trail(query);
        found.then().body("items", hasSize(1));
        return found;
    }

    private static Response trail(String query) {
        return TestKey.as(KeyFile.LOCAL.text()).get("/api/v1/audit?" + query);
    }
}
