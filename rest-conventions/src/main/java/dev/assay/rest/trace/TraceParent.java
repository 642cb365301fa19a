package dev.assay.rest.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries a trace over to work that another process does later, as the value of W3C's {@code traceparent} header, stored with the work. */
public final class TraceParent {

    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> VALUE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public String get(String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    };

    private TraceParent() {}

    /** The value for the current span; empty if nothing is traced. */
    public static Optional<String> current() {
        Map<String, String> headers = new TreeMap<>();
        FORMAT.inject(Context.current(), headers, Map::put);
        return Optional.ofNullable(headers.get(HEADER));
    }

    /** The parent context for spans that continue the trace; without a trace if the value is not valid. */
    public static Context context(String traceParent) {
        return FORMAT.extract(Context.root(), traceParent, VALUE);
    }
}
