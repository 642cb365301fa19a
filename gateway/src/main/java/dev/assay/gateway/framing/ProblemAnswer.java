package dev.assay.gateway.framing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.ErrorCode;
import dev.assay.rest.problem.Problem;
import dev.assay.rest.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/** The answer of a connection when no request has reached the door: the problem document that every other refusal has. */
final class ProblemAnswer {

    private static final Logger ACCESS = Logger.getLogger("dev.assay.access");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemAnswer() {}

    /**
     * The answer with the headers of a problem, and with the document as its body.
     *
     * @param answer the server's own, whose headers are extended; released
     * @param requestId the id that the caller can quote
     */
    static FullHttpResponse of(FullHttpResponse answer, ErrorCode error, String detail, String requestId) {
        byte[] body = document(error, detail, requestId);
        describe(answer, body.length, requestId);
        Refusals.count(error);
        ACCESS.infof("refused before the door: %d requestId=%s", error.status(), requestId);
        answer.release();
        return new DefaultFullHttpResponse(
                answer.protocolVersion(),
                answer.status(),
                Unpooled.wrappedBuffer(body),
                answer.headers(),
                answer.trailingHeaders());
    }

    private static void describe(FullHttpResponse answer, int length, String requestId) {
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(length))
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, requestId);
    }

    private static byte[] document(ErrorCode error, String detail, String requestId) {
        try {
            return MAPPER.writeValueAsBytes(Problem.of(error, detail, List.of(), null, requestId));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A problem is texts and a number", impossible);
        }
    }
}
