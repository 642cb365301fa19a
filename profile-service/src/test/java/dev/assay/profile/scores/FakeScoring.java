package dev.assay.profile.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.rest.testing.TestKeys;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.TokenRefused;
import dev.assay.rest.token.TokenVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** A scoring-service by hand: it checks the token, knows the standings it was told, and fails when told to. */
public final class FakeScoring implements AutoCloseable {

    /** Anything but this issuer and scope is refused, as over there. */
    private static final String ISSUER = "urn:assay:profile-service";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request as it came in. */
    public record Asked(String path, JsonNode body, String requestId) {}

    private record Prepared(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TokenVerifier tokens;
    private final Map<String, JsonNode> standings = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Prepared prepared;
    private volatile boolean silent;

    /** @param address where the service under test looks for it */
    public FakeScoring(URI address) throws IOException, JoseException {
        String keys = Files.readString(Path.of(TestKeys.configuration().get("assay.token.keys")));
        tokens = new TokenVerifier(new JsonWebKeySet(keys), "scoring-service");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** This candidate matches whatever is asked. */
    public FakeScoring matching(String candidate, int systems, int infrastructure, int enterpriseData, int fit) {
        ObjectNode standing = JSON.createObjectNode().put("candidateId", candidate);
        standing.put("systems", systems).put("infrastructure", infrastructure);
        standings.put(candidate, standing.put("enterprise-data", enterpriseData).put("fit", fit));
        return this;
    }

    /** This candidate is assessed and never matches. */
    public FakeScoring other(String candidate) {
        standings.put(candidate, JSON.nullNode());
        return this;
    }

    /** Every request is answered so from now on. */
    public FakeScoring answers(int status, String body) {
        prepared = new Prepared(status, body);
        return this;
    }

    /** Nothing is answered any more. */
    public FakeScoring fallsSilent() {
        silent = true;
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.add(new Asked(
                exchange.getRequestURI().toString(),
                body,
                exchange.getRequestHeaders().getFirst("X-Request-Id")));
        if (silent) {
            await();
        }
        Prepared answer = mayCall(exchange) ? prepared : new Prepared(401, "{}");
        if (answer == null) {
            answer = new Prepared(200, standings(body.path("candidates")).toString());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ObjectNode standings(JsonNode candidates) {
        ObjectNode answer = JSON.createObjectNode().put("epoch", "2.1.0/2026Q4").put("later", "ignored");
        answer.putArray("matching");
        answer.putArray("notAssessed");
        for (JsonNode candidate : candidates) {
            JsonNode standing = standings.get(candidate.textValue());
            if (standing == null) {
                answer.withArray("notAssessed").add(candidate);
            } else if (standing.isObject()) {
                answer.withArray("matching").add(standing);
            }
        }
        return answer;
    }

    private boolean mayCall(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^Bearer ", "");
        try {
            Caller caller = tokens.verify(token);
            return caller.issuer().equals(ISSUER) && caller.scopes().contains("standings:read");
        } catch (TokenRefused refused) {
            return false;
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
