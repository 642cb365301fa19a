package dev.assay.rest.paging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The link to the next page, for the body and for the {@code Link} header of RFC 8288. */
public final class PageLinks {

    private PageLinks() {}

    /**
     * @param path absolute path of the list
     * @param query parameters of the request in the order in which to write them; those with a null value are left out
     */
    public static String next(String path, Map<String, ?> query, String cursor) {
        String kept = query.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .flatMap(parameter -> values(parameter.getValue())
                        .map(value -> parameter.getKey() + "=" + encode(value.toString()) + "&"))
                .collect(Collectors.joining());
        return path + "?" + kept + "cursor=" + encode(cursor);
    }

    /** The value of the {@code Link} header. */
    public static String header(String next) {
        return "<" + next + ">; rel=\"next\"";
    }

    /** A parameter with several values is repeated. */
    private static Stream<?> values(Object value) {
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
