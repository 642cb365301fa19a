package dev.assay.parserevaluation.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser that prints pages of HTML to PDF, driven over its own protocol so that one process prints all. */
final class Chromium implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path home;
    private final WebSocket socket;
    private final Answers answers = new Answers();
    private int calls;

    Chromium() throws IOException, InterruptedException {
        home = Files.createTempDirectory("assay-chromium");
        process = started(home);
        HttpClient http = HttpClient.newHttpClient();
        URI page = URI.create("http://127.0.0.1:" + port() + "/json/new");
        HttpRequest open = HttpRequest.newBuilder(page)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String address = JSON.readTree(
                        http.send(open, HttpResponse.BodyHandlers.ofString()).body())
                .path("webSocketDebuggerUrl")
                .asText();
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), answers)
                .join();
    }

    private static Process started(Path home) throws IOException {
        List<String> command = List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + home,
                "about:blank");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    static boolean isInstalled() {
        return Programs.isInstalled("chromium");
    }

    private String port() throws IOException, InterruptedException {
        Path file = home.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
                return Files.readAllLines(file).get(0);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("Chromium did not start");
    }

    byte[] print(String html, boolean numbered, String name) throws IOException, InterruptedException {
        JsonNode tree = call("Page.getFrameTree", JSON.createObjectNode());
        ObjectNode content = JSON.createObjectNode().put("html", html);
        call(
                "Page.setDocumentContent",
                content.put(
                        "frameId",
                        tree.path("frameTree").path("frame").path("id").asText()));
        ObjectNode print =
                JSON.createObjectNode().put("preferCSSPageSize", true).put("printBackground", true);
        if (numbered) {
            String style = "<div style='font-size:8px;width:100%;padding:0 16mm'>";
            print.put("displayHeaderFooter", true);
            print.put("headerTemplate", style + HtmlResume.escaped(name) + "</div>");
            print.put(
                    "footerTemplate",
                    style + "Page <span class=pageNumber></span> of <span class=totalPages></span></div>");
        }
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", print).path("data").asText());
    }

    private JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
        int id = ++calls;
        ObjectNode message =
                JSON.createObjectNode().put("id", id).put("method", method).set("params", parameters);
        socket.sendText(message.toString(), true).join();
        while (true) {
            String text = answers.received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            JsonNode answer = text == null ? JSON.createObjectNode().put("id", id) : JSON.readTree(text);
            if (answer.path("id").asInt() == id) {
                if (!answer.has("result")) {
                    throw new IOException(method + " failed: " + answer);
                }
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        for (ProcessHandle child : process.descendants().toList()) {
            child.destroyForcibly();
        }
        process.destroyForcibly();
        Programs.delete(home);
    }

    private static final class Answers implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
