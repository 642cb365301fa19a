package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real server on a real socket that speaks the protocol of profile-service. */
class HttpChangeFeedTest {

    private static final Duration WAIT = Duration.ofSeconds(3);
    private static final String EMPTY = "{\"incarnation\":1,\"items\":[],\"next\":\"1.4.2\",\"pending\":0}";

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerRequest> requests = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void asksBehindAPositionAndReadsThePage() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response().end(EMPTY)));

        ChangePage page = next(feed, Optional.of("1.3.1"));

        assertEquals("1.4.2", page.reaches().get(0).next());
        assertEquals(
                "/internal/changes?after=1.3.1&limit=100&wait=3",
                requests.get(0).uri());
    }

    @Test
    void startsFromZeroWithoutAPosition() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response().end(EMPTY)));

        next(feed, Optional.empty());

        assertEquals("/internal/changes?limit=100&wait=3", requests.get(0).uri());
    }

    @Test
    void startsFromZeroWhereThePositionIsOfAnotherTransport() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response().end(EMPTY)));

        next(feed, Optional.of("aB3-x_Y9:4711"));

        assertEquals("/internal/changes?limit=100&wait=3", requests.get(0).uri());
    }

    @Test
    void bringsItsOwnToken() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response().end(EMPTY)));

        next(feed, Optional.empty());

        String token = requests.get(0).getHeader("Authorization").substring("Bearer ".length());
        var claims = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedAudience("profile-service")
                .setExpectedIssuer("urn:assay:scoring-service")
                .build()
                .processToClaims(token);
        assertEquals("feed:read", claims.getStringClaimValue("scope"));
    }

    @Test
    void failsOnARefusal() throws Exception {
        ChangeFeed feed =
                feed(serving(request -> request.response().setStatusCode(401).end("{}")));

        RuntimeException failure = assertThrows(RuntimeException.class, () -> next(feed, Optional.empty()));

        assertTrue(failure.getMessage().contains("401"), failure.getMessage());
    }

    @Test
    void failsOnAnAnswerThatIsNoPage() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response().end("<html>")));

        assertThrows(UnreadablePage.class, () -> next(feed, Optional.empty()));
    }

    @Test
    void failsOnAnAnswerCutShort() throws Exception {
        ChangeFeed feed = feed(serving(request -> request.response()
                .putHeader("Content-Length", "500")
                .write(EMPTY)
                .onComplete(written -> request.connection().close())));

        assertThrows(RuntimeException.class, () -> next(feed, Optional.empty()));
    }

    @Test
    void failsWhereNobodyListens() throws Exception {
        int port = serving(request -> request.response().end(EMPTY));
        ChangeFeed feed = feed(port);
        next(feed, Optional.empty());
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThrows(RuntimeException.class, () -> next(feed, Optional.empty()));
    }

    @Test
    void recoversWhenTheServerIsBack() throws Exception {
        int port = serving(request -> request.response().end(EMPTY));
        ChangeFeed feed = feed(port);
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThrows(RuntimeException.class, () -> next(feed, Optional.empty()));

        listen(port, request -> request.response().end(EMPTY));

        assertEquals("1.4.2", next(feed, Optional.empty()).reaches().get(0).next());
    }

    private HttpServer server;

    private int serving(Handler<HttpServerRequest> answer) throws Exception {
        return listen(0, answer);
    }

    private int listen(int port, Handler<HttpServerRequest> answer) throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    requests.add(request);
                    answer.handle(request);
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private ChangeFeed feed(int port) {
        return TestFeeds.http(vertx, URI.create("http://127.0.0.1:" + port));
    }

    private static ChangePage next(ChangeFeed feed, Optional<String> after) {
        return feed.next(Map.of(0, after), 100, WAIT).await().atMost(Duration.ofSeconds(10));
    }
}
