package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final String ORIGIN = "http://127.0.0.1:8081";

    private final MultiMap from = MultiMap.caseInsensitiveMultiMap();
    private final MultiMap to = MultiMap.caseInsensitiveMultiMap();

    @Test
    void passesToTheServiceOnlyWhatItMayKnow() {
        for (String name : List.of("accept", "IF-MATCH", "Idempotency-Key", "Content-Type", "traceparent")) {
            from.add(name, "kept");
        }
        for (String name : List.of(
                "Authorization",
                "Cookie",
                "X-Forwarded-For",
                "Forwarded",
                "X-User",
                "X_User",
                "X-Role",
                "X-Request-Id",
                "Host",
                "Connection",
                "Proxy-Authorization",
                "Transfer-Encoding",
                "X-HTTP-Method-Override")) {
            from.add(name, "dropped");
        }

        Headers.copyToService(from, to);

        assertEquals(5, to.size());
        assertFalse(to.entries().stream().anyMatch(header -> header.getValue().equals("dropped")));
    }

    @Test
    void keepsEveryLineOfAHeader() {
        from.add("If-None-Match", "\"1\"").add("If-None-Match", "\"2\"");

        Headers.copyToService(from, to);

        assertEquals(List.of("\"1\"", "\"2\""), to.getAll("If-None-Match"));
    }

    @Test
    void passesToTheClientAllButWhatBelongsToTheConnection() {
        from.add("ETag", "\"1\"").add("Link", "</x>; rel=\"next\"").add("Retry-After", "1");
        from.add("Connection", "close, X-Trace")
                .add("X-Trace", "1")
                .add("Keep-Alive", "1")
                .add("Server", "x");

        Headers.copyToClient(from, to, ORIGIN);

        assertEquals(4, to.size());
        assertEquals("\"1\"", to.get("ETag"));
        assertEquals("no-store", to.get("Cache-Control"));
    }

    @Test
    void takesAnOptionOfTheConnectionThatIsSaidTwiceForOne() {
        from.add("Connection", "close, X-Trace, Close").add("Connection", "x-trace");
        from.add("X-Trace", "1").add("ETag", "\"1\"");

        Headers.copyToClient(from, to, ORIGIN);
        assertEquals(Set.of("ETag", "Cache-Control"), to.names());

        Headers.takeBack(from, to);
        assertEquals(Set.of("Cache-Control"), to.names());
    }

    @Test
    void keepsWhatTheServiceSaysOfCaching() {
        from.add("Cache-Control", "private, max-age=60");

        Headers.copyToClient(from, to, ORIGIN);

        assertEquals(List.of("private, max-age=60"), to.getAll("Cache-Control"));
    }

    @Test
    void hidesTheServicesAddress() {
        from.add("Location", ORIGIN + "/api/v1/candidates/1");

        Headers.copyToClient(from, to, ORIGIN);

        assertEquals("/api/v1/candidates/1", to.get("Location"));
    }
}
