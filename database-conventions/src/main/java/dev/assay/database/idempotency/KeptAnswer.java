package dev.assay.database.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * An answer that can be given again.
 *
 * @param location null if there is none, as is the tag
 * @param replayed whether it was given before
 */
record KeptAnswer(int status, String location, String tag, String body, boolean replayed) {

    private static final String REPLAYED = "Idempotent-Replayed";

    static KeptAnswer of(RestResponse<?> response, String body) {
        return new KeptAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body,
                false);
    }

    RestResponse<byte[]> response() {
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(REPLAYED, replayed ? "true" : null)
                .build();
    }
}
