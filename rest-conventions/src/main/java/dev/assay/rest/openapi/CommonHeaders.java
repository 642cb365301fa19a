package dev.assay.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Headers of answers that mean the same in every service, by the names that operations refer to them by. */
final class CommonHeaders {

    private CommonHeaders() {}

    /** By name, in an order that is the same in every build. */
    static SortedMap<String, Header> all() {
        return new TreeMap<>(Map.of(
                "ETag",
                header("The version, as a strong entity tag, for If-Match and If-None-Match.")
                        .example("\"3\""),
                "Location",
                header("Path of what was created."),
                "Link",
                header("The next page, with rel=\"next\"; absent on the last one."),
                "Replayed",
                header("'true' if this is the repeated response to an Idempotency-Key; absent otherwise.")
                        .schema(text().enumeration(List.of("true")))));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
