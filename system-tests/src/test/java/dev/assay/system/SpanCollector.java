package dev.assay.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Receives spans by OTLP over HTTP, as a collector does. */
final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Collected> spans = new ConcurrentLinkedQueue<>();

    /**
     * A span.
     *
     * @param service that made it
     * @param text all of it, to check for what must not be there
     */
    record Collected(
            String service,
            String trace,
            String name,
            Span.SpanKind kind,
            Map<String, String> attributes,
            String text) {}

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Collected> spans() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            sent.getResourceSpansList().forEach(this::keep);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans sent) {
        String service = attributes(sent.getResource().getAttributesList()).get("service.name");
        for (ScopeSpans scope : sent.getScopeSpansList()) {
            for (Span span : scope.getSpansList()) {
                spans.add(new Collected(
                        service,
                        HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                        span.getName(),
                        span.getKind(),
                        attributes(span.getAttributesList()),
                        span.toString()));
            }
        }
    }

    private static Map<String, String> attributes(List<KeyValue> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, pair -> pair.getValue().getStringValue(), (first, second) -> second));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
