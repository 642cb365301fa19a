package dev.assay.rest.openapi;

import dev.assay.rest.paging.Limit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Parameters that mean the same in every service, by the names that operations refer to them by. */
final class CommonParameters {

    private static final String CURSOR = "Where the page starts: from 'next' of the previous page. Opaque.";
    private static final String IF_MATCH =
            "The ETag of what is being changed, as last read; * for whatever version there is.";
    private static final String IF_NONE_MATCH =
            "The ETag of the copy that you hold; the answer is 304 while it is the current one.";
    private static final String IDEMPOTENCY_KEY =
            "A text that you use for this request only, such as a UUID. Repeating the request with the same key and body "
                    + "within a day does nothing and returns the first response.";
    private static final String ETAG = "\"3\"";

    private CommonParameters() {}

    /** By name, in an order that is the same in every build. */
    static SortedMap<String, Parameter> all() {
        return new TreeMap<>(Map.of(
                "CandidateId", candidateId(),
                "Limit", query("limit", "Maximum number of items on a page.").schema(limit()),
                "Cursor", query("cursor", CURSOR).schema(text()),
                "IfMatch", header("If-Match", IF_MATCH).required(true).example(ETAG),
                "IfNoneMatch", header("If-None-Match", IF_NONE_MATCH).example(ETAG),
                "IdempotencyKey", idempotencyKey()));
    }

    private static Parameter candidateId() {
        return parameter(In.PATH, "id", "The candidate's id.")
                .required(true)
                .schema(text().format("uuid"))
                .example("0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b");
    }

    private static Parameter idempotencyKey() {
        return header("Idempotency-Key", IDEMPOTENCY_KEY)
                .schema(text().minLength(1).maxLength(255))
                .example("7f3a1d52-0b7e-4d0a-9a51-2f1c7f5f9b10");
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Limit.MAX))
                .defaultValue(Limit.DEFAULT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Parameter query(String name, String description) {
        return parameter(In.QUERY, name, description);
    }

    private static Parameter header(String name, String description) {
        return parameter(In.HEADER, name, description).schema(text());
    }

    private static Parameter parameter(In in, String name, String description) {
        return OASFactory.createParameter().in(in).name(name).description(description);
    }
}
