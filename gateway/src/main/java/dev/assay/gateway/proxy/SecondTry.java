package dev.assay.gateway.proxy;

import dev.assay.gateway.exchange.Exchange;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether a call is sent again, at most once. A read is, if the service broke off before its answer: a service may close a kept
 * connection (for example when it restarts) just as a request is on its way. A write is not, since it may have been done.
 * A call that was refused because of the gateway's own token was not done. Unless it has a body, which is gone by then, it is sent again with
 * a new token, since the clock may have jumped after the old one was made.
 */
final class SecondTry {

    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final Exchange exchange;
    private final Backend backend;
    private boolean taken;

    SecondTry(Exchange exchange, Backend backend) {
        this.exchange = exchange;
        this.backend = backend;
    }

    /** Uses up the second try if it is due. */
    boolean isDueAfter(Throwable failure) {
        HttpMethod method = exchange.request().method();
        boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return read && !exchange.hasBody() && UpstreamProblem.brokeOff(failure) && take();
    }

    /** Uses up the second try if it is due. */
    boolean isDueAfter(HttpClientResponse answer) {
        return distrusts(answer) && !exchange.hasBody() && take();
    }

    /** A 401 is about the gateway's token, since the caller's credential was checked before. */
    static boolean distrusts(HttpClientResponse answer) {
        return answer.statusCode() == 401;
    }

    private boolean take() {
        boolean allowed = !taken && backend.allowsRetry();
        taken = true;
        return allowed;
    }

    /** Spreads the retries out when many connections were closed at once. */
    Future<Void> pause() {
        Promise<Void> passed = Promise.promise();
        long pause = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS);
        exchange.context().vertx().setTimer(pause, timer -> passed.complete());
        return passed.future();
    }
}
