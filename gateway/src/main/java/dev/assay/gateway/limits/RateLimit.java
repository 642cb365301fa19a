package dev.assay.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.GatewayError;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Deadline;
import dev.assay.gateway.route.Match;
import dev.assay.rest.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Lets each caller pass as often as its allowance permits, and tells it how much is left. */
@ApplicationScoped
public class RateLimit implements Step {

    /** Far more callers than one organisation has. A caller that is evicted too early merely gets a full bucket. */
    private static final int MOST_CALLERS = 10_000;

    /** Limits for one caller: no more than half of the connections, each of which may be held for minutes, and half an hour where there is no limit to a body. */
    private static final int UPLOADS = 4;

    private static final int DOCUMENTS = 16;

    private static final int DOWNLOADS = 8;

    private static final int WATCHES = 8;

    /** What a caller may have open at the same time. */
    private record Limit(InTheAir open, String described) {

        Limit(int most, String what) {
            this(new InTheAir(most), most + " " + what);
        }
    }

    private final Policy policy;
    private final String described;
    private final Cache<String, Bucket> buckets;

    /** Separate from the buckets, because a request can outlast the time that an idle caller's bucket is kept. */
    private final Limit requests;

    /** Besides, for those that take long. */
    private final Map<Deadline, Limit> streams = Map.of(
            Deadline.UPLOAD, new Limit(UPLOADS, "uploads"),
            Deadline.DOCUMENT, new Limit(DOCUMENTS, "documents"),
            Deadline.DOWNLOAD, new Limit(DOWNLOADS, "downloads"),
            Deadline.WATCH, new Limit(WATCHES, "streams of progress"));

    RateLimit(LimitsConfig config) {
        this.policy = new Policy(config.perSecond(), config.burst());
        this.described = policy.described();
        this.requests = new Limit(config.concurrent(), "requests");
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(policy.window())
                .maximumSize(MOST_CALLERS)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void take(Exchange exchange) {
        if (exchange.caller() == null) {
            return;
        }
        String caller = exchange.caller().subject();
        ConsumptionProbe probe = buckets.get(caller, first -> policy.bucket(TimeMeter.SYSTEM_NANOTIME))
                .tryConsumeAndReturnRemaining(1);
        exchange.response().putHeader("RateLimit-Policy", described).putHeader("RateLimit", policy.left(probe));
        if (!probe.isConsumed()) {
            throw refusal("This caller may make " + policy.perSecond() + " requests a second.", policy.wait(probe));
        }
        begin(exchange, caller, requests);
        if (exchange.match() instanceof Match.Found found
                && streams.containsKey(found.route().deadline())) {
            begin(exchange, caller, streams.get(found.route().deadline()));
        }
    }

    private static void begin(Exchange exchange, String caller, Limit limit) {
        if (!limit.open().begins(caller)) {
            throw refusal("This caller has " + limit.described() + " open at the same time, which is the limit.", "1");
        }
        exchange.context().addEndHandler(end -> limit.open().ended(caller));
    }

    private static ProblemException refusal(String reason, String seconds) {
        return new ProblemException(GatewayError.TOO_MANY_REQUESTS, reason + " Retry after the seconds in Retry-After.")
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), seconds);
    }
}
