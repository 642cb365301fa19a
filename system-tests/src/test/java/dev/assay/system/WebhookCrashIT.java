package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The gateway is killed while some deliveries are in progress and others wait: each is still made, at least once. */
class WebhookCrashIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than are sent to one receiver at a time, so that some have not been tried. */
    private static final int CANDIDATES = 20;

    private static final int AT_A_TIME = 8;

    /** A delivery in progress is tried again when its lease ends, after half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final WebhookReceiver receiver;
    private Installation assay;

    WebhookCrashIT() throws IOException {
        receiver = new WebhookReceiver();
    }

    @BeforeEach
    void start() throws Exception {
        assay = new Installation(folder.resolve("home"))
                .settings(Map.of("ASSAY_GATEWAY_WEBHOOKS_ALLOW_INTERNAL", "true"));
        assay.run("up").succeeded();
    }

    @AfterEach
    void stop() throws Exception {
        receiver.close();
        if (assay != null) {
            assay.stop();
        }
    }

    @Test
    void deliversWhatWasPendingWhenTheGatewayWasKilled() throws Exception {
        String deliveries = subscribe() + "/deliveries";
        Set<String> written = write();
        Eventually.isTrue(
                PATIENCE,
                () -> "messages wait at the receiver: " + receiver.held(),
                () -> receiver.held().size() >= AT_A_TIME && pending(deliveries).size() == CANDIDATES);

        kill("gateway");
        receiver.answer();
        assay.run("up").succeeded();

        Eventually.isTrue(
                PATIENCE,
                () -> "told of " + receiver.answered() + " of " + written,
                () -> receiver.answered().equals(written));
        Eventually.isTrue(
                PATIENCE,
                "the gateway knows that all are delivered",
                () -> pending(deliveries).isEmpty());
    }

    private String subscribe() throws Exception {
        HttpResponse<String> made = assay.api()
                .post(
                        "/api/v1/webhooks",
                        "{\"url\": \"" + receiver.address() + "\", \"events\": [\"candidate.assessed\"]}");
        assertEquals(201, made.statusCode(), made.body());
        return "/api/v1/webhooks/" + JSON.readTree(made.body()).path("id").asText();
    }

    private Set<String> write() throws Exception {
        Api api = assay.api();
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < CANDIDATES; i++) {
            HttpResponse<String> made = api.put(
                    "/api/v1/candidates/external/hr-tool/" + i,
                    "{\"profile\": {\"basics\": {\"label\": \"Engineer " + i + "\"}}}");
            assertEquals(201, made.statusCode(), made.body());
            ids.add(JSON.readTree(made.body()).path("id").asText());
        }
        return ids;
    }

    private Set<String> pending(String deliveries) throws Exception {
        Set<String> pending = new TreeSet<>();
        for (JsonNode delivery : assay.api().all(deliveries)) {
            if (delivery.path("state").asText().equals("pending")) {
                pending.add(delivery.path("id").asText());
            }
        }
        return pending;
    }

    private void kill(String part) throws Exception {
        long pid = assay.pid(part);
        assertTrue(pid > 0, "runs");
        assertEquals(0, new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor());
    }
}
