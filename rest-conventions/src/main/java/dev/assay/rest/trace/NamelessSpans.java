package dev.assay.rest.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps addresses out of spans: paths contain ids of people, and the caller's network address may identify a person, too. The route
 * ({@code http.route}) says what was asked for. Values are overwritten at the start, since an attribute cannot be removed.
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
        // No address is added after the start.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
