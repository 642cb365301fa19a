package dev.assay.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.GatewayError;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.ProblemException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets each caller pass as often as its allowance has it, and tells it how much is left. */
@ApplicationScoped
public class RateLimit implements Step {

    /** Far more callers than one organisation has; one that is forgotten too early only gets a full bucket. */
    private static final int MOST_CALLERS = 10_000;

    private final Policy policy;
    private final int concurrent;
    private final Cache<String, Allowance> allowances;

    RateLimit(LimitsConfig config) {
        this.policy = new Policy(config.perSecond(), config.burst());
        this.concurrent = config.concurrent();
        this.allowances = Caffeine.newBuilder()
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
        Allowance allowance = allowances.get(
                exchange.caller().subject(), caller -> new Allowance(policy.bucket(TimeMeter.SYSTEM_NANOTIME)));
        ConsumptionProbe probe = allowance.take();
        exchange.response()
                .putHeader("RateLimit-Policy", policy.described())
                .putHeader("RateLimit", policy.left(probe));
        if (!probe.isConsumed()) {
            throw refusal("This caller may make " + policy.perSecond() + " requests a second.", policy.wait(probe));
        }
        if (!allowance.begins(concurrent)) {
            throw refusal("This caller has " + concurrent + " requests in the air, which is as many as it may.", "1");
        }
        exchange.context().addEndHandler(end -> allowance.ended());
    }

    private static ProblemException refusal(String reason, String seconds) {
        return new ProblemException(GatewayError.TOO_MANY_REQUESTS, reason + " Go on after the seconds in Retry-After.")
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), seconds);
    }
}
