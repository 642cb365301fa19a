package dev.assay.scoring.follower.status;

import dev.assay.rest.trace.TraceParent;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.PageUpdate;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Continues the traces of the calls that made the changes, with a span for each assessment, from when its change is taken in hand until the result is
 * committed. A change that is read again after a failure gets another span. Spans do not say who the candidate is.
 */
final class TracedReport implements FollowerReport {

    private final FollowerReport told;
    private final Tracer tracer;
    private final Map<UUID, Span> open = new HashMap<>();

    TracedReport(FollowerReport told, Tracer tracer) {
        this.told = told;
        this.tracer = tracer;
    }

    @Override
    public void pageTaken(List<CandidateChange> news) {
        for (CandidateChange change : news) {
            change.traceParent().ifPresent(parent -> open.put(change.candidateId(), begin(parent)));
        }
        told.pageTaken(news);
    }

    private Span begin(String traceParent) {
        return tracer.spanBuilder("assess candidate")
                .setParent(TraceParent.context(traceParent))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    @Override
    public void applied(PageUpdate update, FeedLag after, boolean promoted) {
        update.parked().forEach(change -> fail(change.candidateId(), change.reason()));
        open.values().forEach(Span::end);
        open.clear();
        told.applied(update, after, promoted);
    }

    @Override
    public void lag(FeedLag lag) {
        told.lag(lag);
    }

    @Override
    public void pageDone() {
        List.copyOf(open.keySet()).forEach(candidate -> fail(candidate, "The page was not written and is read again"));
        told.pageDone();
    }

    private void fail(UUID candidate, String reason) {
        Span span = open.remove(candidate);
        if (span != null) {
            span.setStatus(StatusCode.ERROR, reason).end();
        }
    }
}
