package dev.assay.rest.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps addresses out of spans: they have ids of people in them, and the caller's own is one of a person, too. The route
 * ({@code http.route}) says what was asked for. It is written over at the start, since an attribute cannot be taken away.
 */
@ApplicationScoped
class NamelessSpans implements SpanProcessor {

    private static final String NOT_KEPT = "(not kept)";

    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> each : PERSONAL) {
            if (span.getAttribute(each) != null) {
                span.setAttribute(each, NOT_KEPT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing that came later is an address.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
