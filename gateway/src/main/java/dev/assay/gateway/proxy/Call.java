package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.AuditTrail;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.route.Deadline;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.request.RequestId;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One request on its way to a service and back. At every moment one clock runs: for a connection, for the body to
 * arrive, for the response's headers, for the next piece of the response. However the call ends, it ends once and frees its
 * connection. A read is sent a second time where the service broke off before its answer: a service may close a kept connection (as when
 * it is restarted) in the moment in which a request is on its way. A write is not, since it may have happened.
 */
final class Call {

    private static final long LONGEST_PAUSE_MILLIS = 50;

    /** For the entry in the audit trail, which is one commit; beside the time that the service has. */
    private static final Duration AUDIT_TIME = Duration.ofSeconds(3);

    private final Exchange exchange;
    private final Backend backend;
    private final ProxyConfig.Deadlines deadlines;
    private final AuditTrail audit;
    private final Pulse pulse;
    private final Promise<Void> done = Promise.promise();
    private final Countdown clock;
    private Verdict verdict;
    private HttpClientRequest upstream;
    private HttpClientResponse held;
    private Upload upload;
    private boolean answered;
    private boolean ended;

    /** @param pulse of the event loop that the exchange is on */
    Call(Exchange exchange, Backend backend, ProxyConfig.Deadlines deadlines, AuditTrail audit, Pulse pulse) {
        this.exchange = exchange;
        this.backend = backend;
        this.deadlines = deadlines;
        this.audit = audit;
        this.pulse = pulse;
        this.clock = new Countdown(exchange.context().vertx(), late -> end(Future.failedFuture(late)));
    }

    /** Succeeds when the whole response has been passed on; fails with what the caller is to be told. */
    Future<Void> start(HttpClient client, Duration longestWait) {
        exchange.request().pause();
        exchange.response().closeHandler(gone -> end(Future.failedFuture("The client has gone")));
        if (!exchange.hasBody()) {
            clock.run(answerTime(), UpstreamProblem.late());
        }
        attempt(client, longestWait)
                .recover(broken -> mayBeSentAgain(broken)
                        ? afterAMoment().compose(passed -> attempt(client, longestWait))
                        : Future.failedFuture(broken))
                .recover(failure -> Future.failedFuture(UpstreamProblem.of(failure)))
                .compose(this::pass)
                .onComplete(this::end);
        return done.future();
    }

    private Future<HttpClientResponse> attempt(HttpClient client, Duration longestWait) {
        try {
            verdict =
                    new Verdict(backend.enter(exchange.route().deadline() != Deadline.UPLOAD), pulse, System::nanoTime);
        } catch (ProblemException closed) {
            return Future.failedFuture(closed);
        }
        return ask(client, longestWait).onSuccess(answer -> verdict.answered()).onFailure(verdict::failed);
    }

    private Future<HttpClientResponse> ask(HttpClient client, Duration longestWait) {
        HttpMethod method = exchange.request().method();
        return client.request(
                        backend.request(method, exchange.request().uri()).setConnectTimeout(longestWait.toMillis()))
                .recover(failure -> Future.failedFuture(verdict.ofConnecting(failure)))
                .compose(this::send);
    }

    private boolean mayBeSentAgain(Throwable failure) {
        return isRead() && UpstreamProblem.brokeOff(failure) && !ended && backend.allowsRetry();
    }

    private boolean isRead() {
        HttpMethod method = exchange.request().method();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && !exchange.hasBody();
    }

    /** Not all at the same time, where many connections were closed at once. */
    private Future<Void> afterAMoment() {
        Promise<Void> passed = Promise.promise();
        long pause = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS);
        exchange.context().vertx().setTimer(pause, timer -> passed.complete());
        return passed.future();
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        upstream = request;
        // The future of the response tells the same; without a handler it would be logged as an error.
        request.exceptionHandler(broken -> {});
        if (ended) {
            request.reset();
            return Future.failedFuture("Ended while waiting for a connection");
        }
        Headers.copyToService(exchange.request().headers(), request.headers());
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + exchange.serviceToken());
        request.putHeader(RequestId.HEADER, exchange.requestId());
        if (exchange.hasBody()) {
            sendBody(request);
        } else {
            request.end();
        }
        return request.response();
    }

    private void sendBody(HttpClientRequest request) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.setChunked(true);
        } else {
            request.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        if (exchange.request().headers().contains(HttpHeaders.EXPECT)) {
            exchange.response().writeContinue();
        }
        boolean streams = exchange.route().deadline() == Deadline.UPLOAD;
        upload = new Upload(exchange.request(), request, exchange.route().bodyLimit(), streams ? this::goOn : () -> {});
        clock.run(streams ? deadlines.idle() : deadlines.body(), Upload.late());
        upload.start()
                .onSuccess(complete -> {
                    if (!answered) {
                        clock.run(answerTime(), UpstreamProblem.late());
                    }
                })
                .onFailure(failure -> end(Future.failedFuture(failure)));
    }

    /** A body that streams in may take its time, as long as it moves and comes to an end. */
    private void goOn() {
        if (!ended && !answered) {
            waitForPiece(Upload.late());
        }
    }

    private void waitForPiece(ProblemException whenLate) {
        Duration left = deadlines.stream().minusNanos(exchange.age());
        clock.run(left.compareTo(deadlines.idle()) < 0 ? left : deadlines.idle(), whenLate);
    }

    private Future<Void> pass(HttpClientResponse answer) {
        if (ended) {
            return Future.failedFuture("Ended while waiting for the answer");
        }
        answered = true;
        clock.stop();
        if (answer.statusCode() == 401) {
            // Its body is of no interest, nor that reading it ends here.
            answer.exceptionHandler(cut -> {});
            return Future.failedFuture(UpstreamProblem.distrusted());
        }
        // Nothing of the body is read, and nothing of the answer goes out, before the audit trail has it.
        answer.pause();
        held = answer;
        answer.exceptionHandler(cut -> end(Future.failedFuture(UpstreamProblem.of(cut))));
        clock.run(AUDIT_TIME, AuditTrail.unavailable());
        return audit.record(exchange, answer.statusCode(), answer.headers()).compose(written -> passOn(answer));
    }

    private Future<Void> passOn(HttpClientResponse answer) {
        if (ended) {
            return Future.failedFuture("Ended while the audit trail was written");
        }
        copyHead(answer, exchange.response());
        nextPiece();
        return answer.pipe().endOnFailure(false).to(new Observed(exchange.response(), this::nextPiece));
    }

    /** By a clock of ours: the one that Vert.x 4.5.25 has for it outlives the answer, and ends a kept connection under the next call. */
    private void nextPiece() {
        if (!ended) {
            waitForPiece(UpstreamProblem.late());
        }
    }

    private void copyHead(HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode());
        Headers.copyToClient(answer.headers(), response.headers(), backend.origin());
        boolean counted = answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
        boolean bodiless = exchange.request().method() == HttpMethod.HEAD
                || answer.statusCode() == 204
                || answer.statusCode() == 304;
        response.setChunked(!counted && !bodiless);
        if (upload != null && !upload.finished()) {
            // Answered before the body was read: what is left of it must not be taken for the next request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** The first end counts; what it causes on either side comes back here and finds it done. */
    private void end(AsyncResult<Void> result) {
        if (ended) {
            return;
        }
        ended = true;
        clock.stop();
        if (verdict != null && !answered) {
            verdict.failed(result.cause());
        }
        boolean unread = upload != null && !upload.finished();
        if (unread) {
            upload.abandon();
        }
        if (upstream != null && (result.failed() || unread)) {
            free(unread);
        }
        if (result.succeeded() && unread) {
            Failures.drainAndClose(exchange);
        }
        done.handle(
                result.failed() && verdict != null && exchange.route().onlyReads() ? verdict.ofRead(result) : result);
    }

    private void free(boolean unread) {
        Optional<HttpClientResponse> whole = unread ? Optional.empty() : Optional.ofNullable(held);
        Freeing.of(upstream, whole, exchange.context().vertx());
    }

    private Duration answerTime() {
        return switch (exchange.route().deadline()) {
            case READ -> deadlines.read();
            case WRITE, UPLOAD -> deadlines.write();
            case DOCUMENT -> deadlines.document();
        };
    }
}
