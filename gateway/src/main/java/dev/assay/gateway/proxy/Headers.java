package dev.assay.gateway.proxy;

import dev.assay.rest.shown.ShownCandidates;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers cross the gateway. */
final class Headers {

    /**
     * An allowlist: Authorization, Cookie, X-Forwarded-*, X-User and the like, and every name that nobody thought of stay outside,
     * as do hop-by-hop headers.
     */
    private static final Set<String> TO_SERVICE = Set.of(
            "accept",
            "accept-language",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "on-behalf-of",
            "traceparent",
            "tracestate",
            "user-agent");

    /** Hop-by-hop headers (RFC 9110, 7.6.1), those that the gateway itself sets, and those meant only for it. */
    private static final Set<String> STAY_BEHIND = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "set-cookie",
            "server",
            "x-content-type-options",
            "x-request-id",
            ShownCandidates.HEADER.toLowerCase(Locale.ROOT));

    private Headers() {}

    static void copyToService(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (TO_SERVICE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** @param origin scheme, host and port of the service, which a Location must not reveal */
    static void copyToClient(MultiMap from, MultiMap to, String origin) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (passes(name, named)) {
                to.add(
                        name,
                        name.equalsIgnoreCase("location") ? relative(header.getValue(), origin) : header.getValue());
            }
        }
        if (!to.contains("Cache-Control")) {
            to.set("Cache-Control", "no-store");
        }
    }

    /** Undoes {@link #copyToClient} if the answer broke off. */
    static void takeBack(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            if (passes(header.getKey(), named)) {
                to.remove(header.getKey());
            }
        }
    }

    /** Whether the body of an answer has to be passed on in chunks, because there is one of unknown length. */
    static boolean chunked(HttpMethod asked, HttpClientResponse answer) {
        boolean bodiless = asked == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304;
        return !bodiless && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** @param named other headers that stay behind, in lower case */
    private static boolean passes(String name, Set<String> named) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !STAY_BEHIND.contains(lower) && !named.contains(lower);
    }

    private static String relative(String location, String origin) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains("Connection")) {
            return Set.of();
        }
        String all = String.join(",", headers.getAll("Connection")).toLowerCase(Locale.ROOT);
        // A service may name an option twice, which Set.of refuses.
        return new HashSet<>(Arrays.asList(all.strip().split("\\s*,\\s*")));
    }
}
