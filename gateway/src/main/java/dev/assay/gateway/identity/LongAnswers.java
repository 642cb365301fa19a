package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends an answer that takes long when the key with which it was asked for stops working: nobody goes on exporting with a revoked key. */
@ApplicationScoped
public class LongAnswers {

    private final Credentials credentials;
    private final long everyMillis;

    LongAnswers(Credentials credentials, IdentityConfig config) {
        this.credentials = credentials;
        this.everyMillis = config.apiKeysPoll().toMillis();
    }

    public void watch(Exchange exchange) {
        Vertx vertx = exchange.context().vertx();
        long timer = vertx.setPeriodic(everyMillis, tick -> {
            if (exchange.response().headWritten() && !credentials.stillHold(exchange)) {
                Failures.answer(exchange, Credentials.invalid());
            }
        });
        exchange.context().addEndHandler(end -> vertx.cancelTimer(timer));
    }
}
