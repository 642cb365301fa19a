package dev.assay.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers cross the gateway. */
final class Headers {

    /**
     * A list of what passes, not of what is stopped: Authorization, Cookie, X-Forwarded-*, X-User with its relatives and
     * every name not thought of stay outside, as do the headers that belong to one connection.
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
            "traceparent",
            "tracestate",
            "user-agent");

    /** RFC 9110, 7.6.1, and what the gateway itself sets. */
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
            "x-request-id");

    private Headers() {}

    static void copyToService(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (TO_SERVICE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** @param origin scheme, host and port of the service, which a Location must not show to the outside */
    static void copyToClient(MultiMap from, MultiMap to, String origin) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!STAY_BEHIND.contains(name) && !named.contains(name)) {
                to.add(
                        header.getKey(),
                        name.equals("location") ? relative(header.getValue(), origin) : header.getValue());
            }
        }
        if (!to.contains("Cache-Control")) {
            to.set("Cache-Control", "no-store");
        }
    }

    private static String relative(String location, String origin) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        String all = String.join(",", headers.getAll("Connection")).toLowerCase(Locale.ROOT);
        return Set.of(all.isBlank() ? new String[0] : all.strip().split("\\s*,\\s*"));
    }
}
