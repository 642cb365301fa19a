package dev.assay.gateway.proxy;

import dev.assay.gateway.exchange.Exchange;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether a call is sent once more, which it is once at most. A read is where the service broke off before its answer: a service may close
 * a kept connection (as when it is restarted) in the moment in which a request is on its way. A write is not, since it may have happened.
 * What was refused for the gateway's own token has not happened: unless its body is gone, it is sent again with a new token, since the
 * clock may have jumped under the old one.
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

    /** Takes the try where it is due. */
    boolean isDueAfter(Throwable failure) {
        HttpMethod method = exchange.request().method();
        boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return read && !exchange.hasBody() && UpstreamProblem.brokeOff(failure) && take();
    }

    /** Takes the try where it is due. */
    boolean isDueAfter(HttpClientResponse answer) {
        return distrusts(answer) && !exchange.hasBody() && take();
    }

    /** The token is the gateway's; its caller's credential has been looked at before. */
    static boolean distrusts(HttpClientResponse answer) {
        return answer.statusCode() == 401;
    }

    private boolean take() {
        boolean allowed = !taken && backend.allowsRetry();
        taken = true;
        return allowed;
    }

    /** Not all at the same time, where many connections were closed at once. */
    Future<Void> pause() {
        Promise<Void> passed = Promise.promise();
        long pause = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS);
        exchange.context().vertx().setTimer(pause, timer -> passed.complete());
        return passed.future();
    }
}
