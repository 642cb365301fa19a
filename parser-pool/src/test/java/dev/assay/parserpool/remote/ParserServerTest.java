package dev.assay.parserpool.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.Reading;
import dev.assay.parserpool.WorkerPool;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Unjailed;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Reading> slow = new CompletableFuture<>();
    private ParserServer server;

    @BeforeEach
    void start() throws IOException {
        server = Servers.with((content, name) ->
                name.equals("slow") ? slow : CompletableFuture.completedFuture(new Reading.Read(content)));
    }

    @AfterEach
    void stop() {
        slow.complete(new Reading.Read(new byte[0]));
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/started", "/q/health/live", "/q/health/ready"})
    void tellsThatItIsUp(String path) throws Exception {
        HttpResponse<String> answer = get(server.managementPort(), path);

        assertEquals(200, answer.statusCode());
        assertEquals("{\"status\":\"UP\"}", answer.body());
    }

    @Test
    void countsReadings() throws Exception {
        post("/readings", BodyPublishers.ofString("one"), "");
        post("/readings", BodyPublishers.ofString("two"), "");

        String metrics = get(server.managementPort(), "/q/metrics").body();

        assertTrue(metrics.contains("\nassay_parser_readings_total{outcome=\"read\"} 2\n"), metrics);
    }

    @Test
    void refusesMoreThanADocumentMayHave() throws Exception {
        // The head alone: who sends all of it may find the connection closed before the answer is read.
        String head = "POST /readings HTTP/1.1\r\nHost: parser\r\nContent-Length: " + ((20 << 20) + 1) + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
        }
    }

    @Test
    void refusesABodyOfUnknownLength() throws Exception {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("one".getBytes(UTF_8)));

        assertEquals(413, post("/readings", chunked, "").statusCode());
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertEquals(
                404, post("/readings/1", BodyPublishers.ofString("one"), "").statusCode());
        assertEquals(404, get(server.port(), "/readings").statusCode());
    }

    @Test
    void isBusyWhereNoMoreDocumentsFitInMemory() throws Exception {
        byte[] large = new byte[20 << 20];
        var sent = List.of(send(large), send(large), send(large), send(large));

        // Whichever comes last: three are held, and it would be too much.
        HttpResponse<String> refused = first(sent).join();

        assertEquals(503, refused.statusCode());
        assertEquals("busy", refused.headers().firstValue("Assay-Reading").orElseThrow());
        slow.complete(new Reading.Read("done".getBytes(UTF_8)));
        assertEquals(
                3, sent.stream().filter(each -> each.join().statusCode() == 200).count());
    }

    @Test
    void stopsAfterWhatIsBeingRead() throws Exception {
        var reading = send("one".getBytes(UTF_8));
        while (server.isIdle()) {
            Thread.onSpinWait();
        }
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        slow.complete(new Reading.Read("done".getBytes(UTF_8)));

        assertEquals("done", reading.join().body());
        stopped.join();
    }

    @Test
    void opensNoDoorWhereNoWorkerStarts() {
        var nothing = new JavaProgram(
                java.nio.file.Path.of(System.getProperty("java.home")), List.of("nowhere"), "Missing", List.of());

        assertThrows(
                RuntimeException.class,
                () -> ParserServer.start(
                        Servers.settings(),
                        new WorkerPool(new Unjailed(nothing), Servers.settings().limits())));
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<HttpResponse<String>> first(List<CompletableFuture<HttpResponse<String>>> sent) {
        return CompletableFuture.anyOf(sent.toArray(CompletableFuture[]::new))
                .thenApply(answer -> (HttpResponse<String>) answer);
    }

    private CompletableFuture<HttpResponse<String>> send(byte[] body) {
        return client.sendAsync(
                request("/readings", BodyPublishers.ofByteArray(body), "slow"), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String name) throws Exception {
        return client.send(request(path, body, name), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, BodyPublisher body, String name) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Assay-File-Name", name)
                .POST(body)
                .build();
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
