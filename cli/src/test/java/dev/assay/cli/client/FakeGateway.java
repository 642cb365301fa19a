package dev.assay.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Answers what a test told it to, and remembers what it was asked. */
public final class FakeGateway implements AutoCloseable {

    private record Prepared(int status, String body, String link) {}

    private final HttpServer server;
    private final Map<String, Queue<Prepared>> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> conditions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> mediaTypes = Collections.synchronizedList(new ArrayList<>());

    public FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** The next answer to that request; the last one prepared is repeated. */
    public FakeGateway answer(String request, int status, String body) {
        return answer(request, status, body, "");
    }

    /** @param link for the header of that name; empty for none */
    public FakeGateway answer(String request, int status, String body, String link) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Prepared(status, body, link));
        return this;
    }

    /** Method, raw address and body of each request, in the order of arrival. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The {@code Idempotency-Key} of each request that had one, in the order of arrival. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** The {@code If-Match} of each request that had one, in the order of arrival. The n-th answer, if a success, has n as its version. */
    List<String> conditions() {
        return List.copyOf(conditions);
    }

    /** The {@code Content-Type} of each request that had one, in the order of arrival. */
    public List<String> mediaTypes() {
        return List.copyOf(mediaTypes);
    }

    public ApiClient client() {
        return new ApiClient(address(), "assay_key");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add((request + " " + body).strip());
        mediaTypes.addAll(exchange.getRequestHeaders().getOrDefault("Content-Type", List.of()));
        conditions.addAll(exchange.getRequestHeaders().getOrDefault("If-Match", List.of()));
        keys.addAll(exchange.getRequestHeaders().getOrDefault("Idempotency-Key", List.of()));
        Queue<Prepared> prepared = answers.getOrDefault(request, new ArrayDeque<>());
        Prepared answer = prepared.size() > 1 ? prepared.poll() : prepared.peek();
        if (answer == null
                || !"Bearer assay_key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer = new Prepared(404, "{\"title\":\"Not found\",\"detail\":\"" + request + "\"}", "");
        }
        exchange.getResponseHeaders().add("Retry-After", "0");
        if (answer.status() < 300) {
            exchange.getResponseHeaders().add("ETag", "\"" + requests.size() + "\"");
        }
        if (!answer.link().isEmpty()) {
            exchange.getResponseHeaders().add("Link", answer.link());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
