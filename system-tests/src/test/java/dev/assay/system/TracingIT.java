package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.system.SpanCollector.Collected;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** If an address for spans is set, a call can be followed through all parts, and the spans tell nothing about a person. */
class TracingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "Ottoline Vesterby-Quayle";
    private static final String READ = "GET /api/v1/candidates/{id}";
    private static final String WRITE = "PUT /api/v1/candidates/external/{source}/{externalId}";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static SpanCollector collector;
    private static Installation assay;
    private static HttpResponse<String> made;

    @BeforeAll
    static void start() throws Exception {
        collector = new SpanCollector();
        assay = new Installation(folder.resolve("home"))
                .moreJavaOptions("-Dquarkus.otel.sdk.disabled=false -Dquarkus.otel.bsp.schedule.delay=200ms"
                        + " -Dquarkus.otel.exporter.otlp.endpoint=" + collector.address());
        assay.run("up").succeeded();
        made = assay.api()
                .put(
                        "/api/v1/candidates/external/hr-tool/applicant-4711",
                        "{\"profile\": {\"basics\": {\"name\": \"" + NAME + "\"}}}");
        assertEquals(201, made.statusCode(), made.body());
    }

    @AfterAll
    static void stop() throws Exception {
        assay.stop();
        collector.close();
    }

    @Test
    void followsAWriteThroughTheGatewayTheServiceAndTheDatabase() throws Exception {
        Eventually.isTrue(
                PATIENCE,
                "the write is traced in both parts",
                () -> servers(trace()).size() == 2);

        List<Collected> trace = trace();

        assertEquals(Set.of("gateway", "profile-service"), servers(trace));
        assertTrue(
                trace.stream()
                        .anyMatch(span -> span.service().equals("profile-service")
                                && span.attributes().keySet().stream().anyMatch(key -> key.startsWith("db."))),
                () -> "no statement in " + trace);
    }

    @Test
    void goesOnWithTheTraceOfTheWriteWhereItIsAssessed() throws Exception {
        Eventually.isTrue(
                PATIENCE,
                "the assessment is in the trace of the write",
                () -> trace().stream()
                        .anyMatch(span -> span.service().equals("scoring-service")
                                && span.name().equals("assess candidate")
                                && span.kind() == SpanKind.SPAN_KIND_CONSUMER));
    }

    @Test
    void writesTheTraceIntoTheLogBesideTheRequest() throws Exception {
        String request = made.headers().firstValue("X-Request-Id").orElseThrow();
        Eventually.isTrue(PATIENCE, "the write is traced", () -> !trace().isEmpty());
        String trace = trace().get(0).trace();

        List<String> lines = Files.readAllLines(assay.home().resolve("logs/gateway.log"));

        assertTrue(lines.stream().anyMatch(line -> line.contains(request) && line.contains(trace)), trace);
    }

    @Test
    void sendsNothingAboutThePerson() throws Exception {
        String address = made.headers().firstValue("Location").orElseThrow();
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertEquals(200, assay.api().get(address).statusCode());
        // The reason for its refusal quotes the word.
        HttpResponse<String> refused =
                assay.api().put("/api/v1/candidates/external/hr-tool/applicant-4711", "{\"profile\": Ottoline}");
        assertEquals(400, refused.statusCode(), refused.body());
        Eventually.isTrue(
                PATIENCE,
                "both are traced",
                () -> named("gateway", READ) > 0 && named("gateway", WRITE) > 1 && named("profile-service", WRITE) > 1);

        String sent = collector.spans().stream().map(Collected::text).collect(Collectors.joining("\n"));

        for (String personal : List.of(
                NAME, "Ottoline", "applicant-4711", id, assay.run("key").out().strip())) {
            assertTrue(!sent.contains(personal), personal);
        }
    }

    private static long named(String service, String name) {
        return collector.spans().stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .count();
    }

    /** The spans of the trace that the write began. */
    private static List<Collected> trace() {
        Map<String, List<Collected>> byTrace =
                collector.spans().stream().collect(Collectors.groupingBy(Collected::trace));
        return byTrace.values().stream()
                .filter(spans -> spans.stream()
                        .anyMatch(span ->
                                span.service().equals("gateway") && span.name().equals(WRITE)))
                .findAny()
                .orElse(List.of());
    }

    private static Set<String> servers(List<Collected> spans) {
        return spans.stream()
                .filter(span -> span.kind() == SpanKind.SPAN_KIND_SERVER)
                .map(Collected::service)
                .collect(Collectors.toSet());
    }
}
