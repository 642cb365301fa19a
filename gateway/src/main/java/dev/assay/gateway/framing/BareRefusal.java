package dev.assay.gateway.framing;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Some requests never reach the door: the server refuses a target that is not a URI, or a head beyond its own limits, with a bare
 * status. This gives such an answer the problem document that every other refusal has. Placed after the encoder.
 */
final class BareRefusal extends ChannelDuplexHandler {

    /** Requests without an answer yet, in the order of their arrival, in which they are also answered. */
    private final Queue<HttpRequest> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            asked.add(request);
        }
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
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

    private static FullHttpResponse explained(FullHttpResponse answer, HttpRequest request) {
        CommonError error = CommonError.ofStatus(answer.status().code());
        String id = RequestId.accepted(request.headers().get(RequestId.HEADER));
        FullHttpResponse explained = ProblemAnswer.of(answer, error, advice(error), id);
        return request.method().equals(HttpMethod.HEAD) ? explained.replace(Unpooled.EMPTY_BUFFER) : explained;
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
