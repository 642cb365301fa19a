package dev.assay.scoring.follower.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeKind;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import dev.assay.scoring.follower.changes.ParkedChange;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TracedReportTest {

    private static final UUID CANDIDATE = UUID.fromString("0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALL = "00f067aa0ba902b7";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final RecordingReport told = new RecordingReport();
    private final TracedReport report = new TracedReport(
            told,
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build()
                    .get("test"));

    @Test
    void goesOnWithTheTraceOfTheCallUntilItsAssessmentIsCommitted() {
        report.pageTaken(List.of(change(Optional.of("00-" + TRACE + "-" + CALL + "-01"))));
        assertTrue(spans.getFinishedSpanItems().isEmpty());

        report.applied(update(List.of()), FeedLag.UNKNOWN, false);

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertEquals(TRACE, span.getTraceId());
        assertEquals(CALL, span.getParentSpanId());
        assertEquals(SpanKind.CONSUMER, span.getKind());
        assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
        assertEquals(List.of("taken 1", "applied 0"), told.events());
    }

    @Test
    void saysWhyAProfileWasPutAside() {
        report.pageTaken(List.of(change(Optional.of("00-" + TRACE + "-" + CALL + "-01"))));

        report.applied(
                update(List.of(new ParkedChange(
                        new AssessmentKey(CANDIDATE, "epoch", 1, 1), "broken at a place", 5, Instant.EPOCH))),
                FeedLag.UNKNOWN,
                false);

        assertEquals(
                "broken at a place",
                spans.getFinishedSpanItems().get(0).getStatus().getDescription());
    }

    @Test
    void endsWhatIsNotWrittenAsAFailure() {
        report.pageTaken(List.of(change(Optional.of("00-" + TRACE + "-" + CALL + "-01"))));

        report.pageDone();

        assertEquals(
                StatusCode.ERROR,
                spans.getFinishedSpanItems().get(0).getStatus().getStatusCode());
    }

    @Test
    void doesNotSayWhoTheCandidateIs() {
        report.pageTaken(List.of(change(Optional.of("00-" + TRACE + "-" + CALL + "-01"))));
        report.pageDone();

        assertTrue(
                !spans.getFinishedSpanItems().toString().contains(CANDIDATE.toString()),
                spans.getFinishedSpanItems()::toString);
    }

    @Test
    void tracesNothingThatWasNotTraced() {
        report.pageTaken(List.of(change(Optional.empty())));
        report.applied(update(List.of()), FeedLag.UNKNOWN, false);
        report.pageDone();

        assertTrue(spans.getFinishedSpanItems().isEmpty());
    }

    private static CandidateChange change(Optional<String> traceParent) {
        return new CandidateChange(
                CANDIDATE,
                new VersionStamp(1, 1),
                ChangeKind.UPSERTED,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                Optional.empty(),
                traceParent);
    }

    private static PageUpdate update(List<ParkedChange> parked) {
        return new PageUpdate(
                new ChangePage(List.of(), "1.1.1", 0, Optional.empty()),
                new KnownVersions(Map.of(), Map.of(), Map.of(), Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parked,
                false);
    }
}
