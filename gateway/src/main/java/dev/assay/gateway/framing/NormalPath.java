package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Refuses a target that can be read in two ways, since the gateway's check and the service must see the same path. Nothing is
 * normalised here, because a silent repair is a second reading.
 */
public final class NormalPath implements Step {

    /** Method, target and version, in characters. The services have the same limit. */
    static final int LONGEST_LINE = 4096;

    private static final int AROUND_TARGET = "  HTTP/1.1".length();

    private static final String UNRESERVED_MARKS = "-._~";

    /** Sub-delimiters and the two other marks that RFC 3986 allows in a segment, without ';', which starts a matrix parameter. */
    private static final String SEGMENT_MARKS = "!$&'()*+,=:@";

    @Override
    public void take(Exchange exchange) {
        String uri = exchange.request().uri();
        int line = exchange.request().method().name().length() + uri.length() + AROUND_TARGET;
        if (line > LONGEST_LINE) {
            throw new ProblemException(
                    CommonError.URI_TOO_LONG, "A request line may have at most " + LONGEST_LINE + " characters.");
        }
        objection(uri).ifPresent(reason -> {
            throw new ProblemException(CommonError.BAD_REQUEST, reason);
        });
    }

    /** What is wrong with a request target, as a sentence; empty if it is in normal form. */
    static Optional<String> objection(String uri) {
        if (!uri.startsWith("/")) {
            return Optional.of("The request target must be a path that starts with '/'.");
        }
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark + 1);
        return segmentsObjection(path).or(() -> charactersObjection(path)).or(() -> queryObjection(query));
    }

    private static Optional<String> segmentsObjection(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].isEmpty() && i < segments.length - 1) {
                return Optional.of("The path has an empty segment ('//').");
            }
            if (segments[i].equals(".") || segments[i].equals("..")) {
                return Optional.of("The path has a '.' or '..' segment.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> charactersObjection(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                Optional<String> wrong = escapeObjection(path, i);
                if (wrong.isPresent()) {
                    return wrong;
                }
                i += 2;
            } else if (c != '/' && !isUnreserved(c) && SEGMENT_MARKS.indexOf(c) < 0) {
                return Optional.of("The path has a character that must be percent-encoded, or a ';'.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> escapeObjection(String path, int at) {
        int decoded = escaped(path, at);
        if (decoded < 0) {
            return Optional.of("The path has a '%' without two hexadecimal digits.");
        }
        if (decoded < 0x20 || decoded == 0x7F) {
            return Optional.of("The path has an encoded control character.");
        }
        if (decoded == '/' || decoded == '\\') {
            return Optional.of("The path has an encoded slash.");
        }
        return isUnreserved((char) decoded)
                ? Optional.of("The path encodes a character that needs no encoding.")
                : Optional.empty();
    }

    private static Optional<String> queryObjection(String query) {
        boolean odd = query.chars().anyMatch(c -> c <= 0x20 || c >= 0x7F || c == '#');
        if (odd) {
            return Optional.of("The query has a character that must be percent-encoded.");
        }
        boolean broken =
                IntStream.range(0, query.length()).anyMatch(i -> query.charAt(i) == '%' && escaped(query, i) < 0);
        return broken ? Optional.of("The query has a '%' without two hexadecimal digits.") : Optional.empty();
    }

    /** The octet that an escape stands for; negative if it is not a valid escape. */
    private static int escaped(String text, int at) {
        int high = at + 1 < text.length() ? hex(text.charAt(at + 1)) : -1;
        int low = at + 2 < text.length() ? hex(text.charAt(at + 2)) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    /** ASCII only, since {@link Character#digit} accepts the digits of every script. */
    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
