package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a request whose end could be read in two ways, which would allow request smuggling. The HTTP decoder already refuses
 * much of this, but what the gateway promises must not depend on what a decoder tolerates.
 */
public final class Framing implements Step {

    /** Names and values of all headers, in bytes. The server's own limit is slightly higher. */
    static final int MOST_HEADER_BYTES = 20_000;

    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** What Connection may name. Any other name would ask for an end-to-end header to be dropped along the way. */
    private static final Set<String> CONNECTION_OPTIONS =
            Set.of("close", "keep-alive", "te", "upgrade", "http2-settings");

    @Override
    public void take(Exchange exchange) {
        MultiMap headers = exchange.request().headers();
        if (size(headers) > MOST_HEADER_BYTES) {
            String detail = "The headers together may have at most " + MOST_HEADER_BYTES + " bytes.";
            throw new ProblemException(CommonError.HEADERS_TOO_LARGE, detail);
        }
        boolean old = exchange.request().version() == HttpVersion.HTTP_1_0;
        objection(headers, old).ifPresent(reason -> {
            throw new ProblemException(CommonError.BAD_REQUEST, reason);
        });
    }

    /** What is wrong, as a sentence; empty if the request can be read in only one way. */
    static Optional<String> objection(MultiMap headers, boolean http10) {
        List<String> lengths = headers.getAll("Content-Length");
        List<String> encodings = headers.getAll("Transfer-Encoding");
        if (!lengths.isEmpty() && !encodings.isEmpty()) {
            return Optional.of("Content-Length and Transfer-Encoding exclude each other.");
        }
        if (lengths.size() > 1
                || (lengths.size() == 1 && !LENGTH.matcher(lengths.get(0)).matches())) {
            return Optional.of("Content-Length must be one plain decimal number.");
        }
        if (encodings.size() > 1 || (encodings.size() == 1 && !encodings.get(0).equalsIgnoreCase("chunked"))) {
            return Optional.of("The only Transfer-Encoding is 'chunked'.");
        }
        if (http10 && !encodings.isEmpty()) {
            return Optional.of("HTTP/1.0 has no Transfer-Encoding.");
        }
        return hostObjection(headers, http10).or(() -> optionsObjection(headers));
    }

    private static Optional<String> hostObjection(MultiMap headers, boolean http10) {
        int hosts = headers.getAll("Host").size();
        boolean one = hosts == 1 || (http10 && hosts == 0);
        return one ? Optional.empty() : Optional.of("Exactly one Host header is needed.");
    }

    private static Optional<String> optionsObjection(MultiMap headers) {
        for (String line : headers.getAll("Connection")) {
            for (String option : line.split(",")) {
                if (!CONNECTION_OPTIONS.contains(option.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of("The Connection header names something that is not an option of a connection.");
                }
            }
        }
        boolean expects = headers.getAll("Expect").stream().anyMatch(value -> !value.equalsIgnoreCase("100-continue"));
        return expects ? Optional.of("The only expectation that can be met is 100-continue.") : Optional.empty();
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
