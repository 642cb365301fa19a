package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What takes long through the gateway: large bodies, also while it is stopped or killed, and request heads that never end or are malformed. */
class UploadIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LINE = "{\"profile\": {\"basics\": {\"name\": \"Bryn Castellane-Oduya\"}}}\n";
    private static final String RESUME =
            "# Bryn Castellane-Oduya\n\n## Experience\n\n- Wrote the Raft log of a metadata store.\n";

    /** Just below the limit for one line. */
    private static final int LONG_LINE = 1_000_000;

    private static final int LONG_LINES = 200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation assay;

    @BeforeAll
    static void start() throws Exception {
        assay = new Installation(folder.resolve("home"));
        assay.run("up").succeeded();
    }

    @AfterAll
    static void stop() throws Exception {
        assay.stop();
    }

    @Test
    void passesTwoHundredMegabytesOnWithoutKeepingThem() throws Exception {
        Api api = assay.api();
        assertEquals(202, api.importLines(LINE).statusCode(), "warms up");
        long gateway = assay.pid("gateway");
        long before = peakMegabytes(gateway);

        HttpResponse<String> answer = api.importLines(UploadIT::longLines);

        assertEquals(202, answer.statusCode(), answer.body());
        long grown = peakMegabytes(gateway) - before;
        assertTrue(grown < 100, "the gateway's peak memory grew by " + grown + " MB under a body of 200 MB");
        assertEquals(LONG_LINES, counts(ended(answer)).path("failed").asInt());
    }

    @Test
    void endsWhatIsOnItsWayBeforeItStops() throws Exception {
        String key = assay.run("key").succeeded().out().strip();
        ProcessHandle gateway = ProcessHandle.of(assay.pid("gateway")).orElseThrow();
        String answer;
        try (HalfUpload upload =
                new HalfUpload(assay.gatewayPort(), key, "/api/v1/imports", "application/x-ndjson", "on-its-way")) {
            upload.send(LINE);
            Eventually.isTrue(
                    PATIENCE,
                    "the call is on its way",
                    () -> metrics()
                            .contains("assay_gateway_calls_open{pool=\"uploads\",service=\"profile-service\"} 1.0"));

            gateway.destroy();
            upload.send(LINE);
            answer = upload.end();
        }

        assertTrue(answer.startsWith("HTTP/1.1 202 "), answer);
        gateway.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assay.run("up").succeeded();
    }

    @Test
    void takesTheSameFileOnceWhenItWasKilledInTheMiddle() throws Exception {
        String key = assay.run("key").succeeded().out().strip();
        int before = assay.api().all("/api/v1/candidates?limit=500").size();
        try (HalfUpload upload =
                new HalfUpload(assay.gatewayPort(), key, "/api/v1/documents", "text/markdown", "killed")) {
            upload.send(RESUME);
            ProcessHandle.of(assay.pid("gateway")).orElseThrow().destroyForcibly();
        }
        assay.run("up").succeeded();

        String first = whole(key);
        String again = whole(key);

        assertTrue(first.startsWith("HTTP/1.1 201 "), first);
        assertTrue(
                again.startsWith("HTTP/1.1 201 ") && again.toLowerCase().contains("idempotent-replayed: true"), again);
        assertEquals(before + 1, assay.api().all("/api/v1/candidates?limit=500").size());
    }

    @Test
    void refusesAHeadThatComesByteByByte() throws Exception {
        try (Socket caller = new Socket("127.0.0.1", assay.gatewayPort())) {
            caller.setSoTimeout(500);
            StringBuilder answer = new StringBuilder();
            caller.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            Eventually.isTrue(Duration.ofSeconds(20), "the connection is closed", () -> dripped(caller, answer));

            assertTrue(answer.toString().startsWith("HTTP/1.1 408 "), answer.toString());
        }
    }

    @Test
    void saysWhatIsWrongWithWhatTheServerRefusesBeforeTheDoor() throws Exception {
        String odd = exchanged("GET /api/v1/candidates?tag=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        String star = exchanged("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        String head = exchanged("HEAD /api/v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        String large = exchanged("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(50_000) + "\r\n\r\n");

        assertTrue(odd.startsWith("HTTP/1.1 400 ") && odd.contains("\"type\":\"urn:assay:problem:bad-request\""), odd);
        assertTrue(star.startsWith("HTTP/1.1 404 ") && star.contains("urn:assay:problem:not-found"), star);
        assertTrue(head.startsWith("HTTP/1.1 400 ") && head.endsWith("\r\n\r\n"), head);
        assertTrue(large.startsWith("HTTP/1.1 431 ") && large.contains("urn:assay:problem:headers-too-large"), large);
    }

    private static String exchanged(String request) throws IOException {
        try (Socket caller = new Socket("127.0.0.1", assay.gatewayPort())) {
            caller.setSoTimeout((int) PATIENCE.toMillis());
            caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends one more byte and returns whether the connection has ended. */
    private static boolean dripped(Socket caller, StringBuilder answer) throws IOException {
        try {
            caller.getOutputStream().write('x');
            answer.append(new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private static String metrics() throws Exception {
        return new Api(assay.gatewayPort() + 1_000, null).get("/q/metrics").body();
    }

    private static String whole(String key) throws Exception {
        try (HalfUpload upload =
                new HalfUpload(assay.gatewayPort(), key, "/api/v1/documents", "text/markdown", "killed")) {
            upload.send(RESUME);
            return upload.end();
        }
    }

    private static InputStream longLines() {
        String line = "{\"unknown\": \"" + "x".repeat(LONG_LINE) + "\"}\n";
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, LONG_LINES)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(bytes))
                .toList()));
    }

    private static JsonNode ended(HttpResponse<String> answer) throws Exception {
        String address = answer.headers().firstValue("Location").orElseThrow();
        Eventually.isTrue(
                PATIENCE,
                "the import ends",
                () -> state(address).path("state").asText().equals("done"));
        return state(address);
    }

    private static JsonNode state(String address) throws Exception {
        return JSON.readTree(assay.api().get(address).body());
    }

    private static JsonNode counts(JsonNode job) {
        return job.path("counts");
    }

    private static long peakMegabytes(long pid) throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new AssertionError("no peak memory of " + pid);
    }
}
