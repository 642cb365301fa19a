package dev.assay.gateway.rotation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a key or secret into the answer that shows it. The answer kept for repetitions does not contain it, so a repetition does not show it. */
public final class ShownOnce {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ShownOnce() {}

    /** @param member its name in the answer */
    public static RestResponse<byte[]> in(RestResponse<byte[]> answer, String member, String text) {
        if (answer.getHeaderString("Idempotent-Replayed") != null) {
            return answer;
        }
        try {
            ObjectNode body = (ObjectNode) MAPPER.readTree(answer.getEntity());
            byte[] shown = MAPPER.writeValueAsBytes(body.put(member, text));
            ResponseBuilder<byte[]> builder = ResponseBuilder.create(answer.getStatusInfo(), shown);
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            return builder.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException("An answer of ours is JSON", impossible);
        }
    }
}
