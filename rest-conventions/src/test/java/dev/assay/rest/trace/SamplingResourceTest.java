package dev.assay.rest.trace;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator says at start which part of the requests is traced. */
@QuarkusTest
@TestProfile(SamplingResourceTest.NoRequestAtAll.class)
class SamplingResourceTest {

    public static class NoRequestAtAll implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.sampler.arg", "0");
        }
    }

    @Inject
    Tracer tracer;

    @Test
    void tracesThePartThatItIsTold() {
        Span span = tracer.spanBuilder("request").startSpan();

        assertFalse(span.getSpanContext().isSampled());
    }
}
