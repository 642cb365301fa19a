package dev.assay.gateway.framing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.Problem;
import dev.assay.rest.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jboss.logging.Logger;

/**
 * Some requests never come to the door: the server refuses an address that is no URI, or a head beyond its own bounds, with a status
 * alone. This gives such an answer the problem document that every other refusal has. Stands right behind the encoder.
 */
final class BareRefusal extends ChannelDuplexHandler {

    private static final Logger ACCESS = Logger.getLogger("dev.assay.access");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Those that have no answer yet, in their order, which is that of the answers. */
    private final Queue<HttpRequest> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            asked.add(request);
        }
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) throws IOException {
        HttpRequest request = isFinal(part) ? asked.poll() : null;
        boolean bare = request != null && part instanceof FullHttpResponse answer && isBare(answer);
        context.write(bare ? explained((FullHttpResponse) part, request) : part, promise);
    }

    private static boolean isFinal(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL;
    }

    private static boolean isBare(FullHttpResponse answer) {
        return answer.status().code() >= CommonError.BAD_REQUEST.status()
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse explained(FullHttpResponse answer, HttpRequest request) throws IOException {
        CommonError error = CommonError.ofStatus(answer.status().code());
        String id = RequestId.accepted(request.headers().get(RequestId.HEADER));
        byte[] body = MAPPER.writeValueAsBytes(Problem.of(error, advice(error), List.of(), null, id));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, id);
        ACCESS.infof("refused before the door: %d requestId=%s", error.status(), id);
        return request.method().equals(HttpMethod.HEAD) ? answer : withBody(answer, body);
    }

    private static FullHttpResponse withBody(FullHttpResponse answer, byte[] body) {
        answer.release();
        return new DefaultFullHttpResponse(
                answer.protocolVersion(),
                answer.status(),
                Unpooled.wrappedBuffer(body),
                answer.headers(),
                answer.trailingHeaders());
    }

    private static String advice(CommonError error) {
        return switch (error) {
            case NOT_FOUND -> "Nothing is at this address.";
            case URI_TOO_LONG -> "A request line may have at most " + NormalPath.LONGEST_LINE + " characters.";
            case PAYLOAD_TOO_LARGE -> "The body is larger than any operation takes.";
            case HEADERS_TOO_LARGE -> "The headers together may have at most " + Framing.MOST_HEADER_BYTES + " bytes.";
            default ->
                "The request line or a header is not well formed. In an address, whatever is not a letter, a digit or one of "
                        + "'-._~' is percent-encoded: '%' itself as '%25'.";
        };
    }
}
