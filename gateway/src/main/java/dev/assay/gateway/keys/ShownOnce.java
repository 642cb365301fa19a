package dev.assay.gateway.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a key into the answer that shows it. What is kept for a repetition has no key, so a repetition shows none. */
final class ShownOnce {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ShownOnce() {}

    static RestResponse<byte[]> in(RestResponse<byte[]> answer, ApiKey key) {
        if (answer.getHeaderString("Idempotent-Replayed") != null) {
            return answer;
        }
        try {
            ObjectNode body = (ObjectNode) MAPPER.readTree(answer.getEntity());
            byte[] shown = MAPPER.writeValueAsBytes(body.put("key", key.text()));
            ResponseBuilder<byte[]> builder = ResponseBuilder.create(answer.getStatusInfo(), shown);
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            return builder.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException("An answer of ours is JSON", impossible);
        }
    }
}
