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

/** Lets each caller pass as often as its allowance permits, and tells it how much is left. */
@ApplicationScoped
public class RateLimit implements Step {

    /** Far more callers than one organisation has. A caller that is evicted too early merely gets a full bucket. */
    private static final int MOST_CALLERS = 10_000;

    /** Limit for one caller: half of the connections for bodies of any length, each of which may be held for half an hour. */
    private static final int UPLOADS = 4;

    private static final int DOWNLOADS = 8;

    private static final int WATCHES = 8;

    private final Policy policy;
    private final String described;
    private final int concurrent;
    private final Cache<String, Bucket> buckets;

    /** Separate from the buckets, because a request can outlast the time that an idle caller's bucket is kept. */
    private final InTheAir inTheAir;

    private final InTheAir uploads;

    private final InTheAir downloads;

    private final InTheAir watches;

    RateLimit(LimitsConfig config) {
        this.policy = new Policy(config.perSecond(), config.burst());
        this.described = policy.described();
        this.concurrent = config.concurrent();
        this.inTheAir = new InTheAir(concurrent);
        this.uploads = new InTheAir(UPLOADS);
        this.downloads = new InTheAir(DOWNLOADS);
        this.watches = new InTheAir(WATCHES);
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
        begin(exchange, caller, inTheAir, concurrent + " requests");
        if (streams(exchange, Deadline.UPLOAD)) {
            begin(exchange, caller, uploads, UPLOADS + " uploads");
        }
        if (streams(exchange, Deadline.DOWNLOAD)) {
            begin(exchange, caller, downloads, DOWNLOADS + " downloads");
        }
        if (streams(exchange, Deadline.WATCH)) {
            begin(exchange, caller, watches, WATCHES + " streams of progress");
        }
    }

    private static void begin(Exchange exchange, String caller, InTheAir counted, String most) {
        if (!counted.begins(caller)) {
            throw refusal("This caller has " + most + " open at the same time, which is the limit.", "1");
        }
        exchange.context().addEndHandler(end -> counted.ended(caller));
    }

    private static boolean streams(Exchange exchange, Deadline kind) {
        return exchange.match() instanceof Match.Found found && found.route().deadline() == kind;
    }

    private static ProblemException refusal(String reason, String seconds) {
        return new ProblemException(GatewayError.TOO_MANY_REQUESTS, reason + " Retry after the seconds in Retry-After.")
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), seconds);
    }
}
