package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.AuditTrail;
import dev.assay.gateway.audit.Trail;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.request.RequestId;
import dev.assay.rest.shown.ShownCandidates;
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
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and back. At every moment one clock runs: for a connection, for the body to
 * arrive, for the response's headers, for the audit trail or for the next piece of the response. However the call ends, it ends only once
 * and frees its connection.
 */
final class Call {

    private static final Logger LOG = Logger.getLogger(Call.class);

    private final Exchange exchange;
    private final Backend backend;
    private final Waits waits;
    private final SecondTry secondTry;
    private final Trail audit;
    private final Pulse pulse;
    private final Promise<Void> done = Promise.promise();
    private final Countdown clock;
    private Verdict verdict;
    private HttpClientRequest upstream;
    private HttpClientResponse held;
    private Upload upload;
    private boolean answered;
    private boolean ended;

    /** @param pulse that of the exchange's event loop */
    Call(Exchange exchange, Backend backend, Deadlines deadlines, Trail audit, Pulse pulse) {
        this.exchange = exchange;
        this.backend = backend;
        this.waits = new Waits(exchange, deadlines);
        this.secondTry = new SecondTry(exchange, backend);
        this.audit = audit;
        this.pulse = pulse;
        this.clock = new Countdown(exchange.context().vertx(), late -> end(Future.failedFuture(late)));
    }

    /** Succeeds once the whole response has been passed on; fails with the problem to answer. */
    Future<Void> start(HttpClient client, Duration longestWait) {
        exchange.request().pause();
        exchange.response().closeHandler(gone -> end(Future.failedFuture("The client has gone")));
        if (!exchange.hasBody()) {
            clock.run(waits.forAnswer(), UpstreamProblem::late);
        }
        attempt(client, longestWait)
                .compose(answer -> !ended && secondTry.isDueAfter(answer)
                        ? signedAnew(answer, client, longestWait)
                        : Future.succeededFuture(answer))
                .recover(broken -> !ended && secondTry.isDueAfter(broken)
                        ? secondTry.pause().compose(passed -> attempt(client, longestWait))
                        : Future.failedFuture(broken))
                .recover(failure -> Future.failedFuture(UpstreamProblem.of(failure)))
                .compose(this::pass)
                .onComplete(this::end);
        return done.future();
    }

    private Future<HttpClientResponse> attempt(HttpClient client, Duration longestWait) {
        try {
            verdict = new Verdict(backend.enter(!waits.streams()), pulse, System::nanoTime);
        } catch (ProblemException closed) {
            return Future.failedFuture(closed);
        }
        return ask(client, longestWait).onSuccess(answer -> verdict.answered()).onFailure(verdict::failed);
    }

    private Future<HttpClientResponse> signedAnew(HttpClientResponse refused, HttpClient client, Duration longestWait) {
        // Its body is not needed, so it does not matter if it breaks off.
        refused.exceptionHandler(cut -> {});
        return attempt(client, longestWait);
    }

    private Future<HttpClientResponse> ask(HttpClient client, Duration longestWait) {
        HttpMethod method = exchange.request().method();
        return client.request(
                        backend.request(method, exchange.request().uri()).setConnectTimeout(longestWait.toMillis()))
                .recover(failure -> Future.failedFuture(verdict.ofConnecting(failure)))
                .compose(this::send);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        upstream = request;
        // The future of the response reports the same failure; without a handler it would be logged as an error.
        request.exceptionHandler(broken -> {});
        if (ended) {
            request.reset();
            return Future.failedFuture("Ended while waiting for a connection");
        }
        Headers.copyToService(exchange.request().headers(), request.headers());
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + exchange.serviceToken());
        request.putHeader(RequestId.HEADER, exchange.requestId());
        request.putHeader(ShownCandidates.HEADER, ShownCandidates.ASKED);
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
        upload = new Upload(exchange.request(), request, exchange.route().bodyLimit(), this::goOn);
        waits.bodyBegins();
        goOn();
        upload.start()
                .onSuccess(complete -> {
                    if (!answered) {
                        clock.run(waits.forAnswer(), UpstreamProblem::late);
                    }
                })
                .onFailure(failure -> end(Future.failedFuture(failure)));
    }

    private void goOn() {
        if (!ended && !answered) {
            clock.run(waits.forBody(upload.passed()), upload::late);
        }
    }

    private Future<Void> pass(HttpClientResponse answer) {
        if (ended) {
            return Future.failedFuture("Ended while waiting for the answer");
        }
        answered = true;
        clock.pause();
        if (SecondTry.distrusts(answer)) {
            // Its body is not needed, so it does not matter if it breaks off.
            answer.exceptionHandler(cut -> {});
            LOG.warnf("%s refuses this gateway's token: look at the keys and the clocks of both", backend.service());
            return Future.failedFuture(UpstreamProblem.distrusted());
        }
        // The body is not read, and no part of the answer goes out, before the audit trail has the entry.
        answer.pause();
        held = answer;
        answer.exceptionHandler(cut -> end(Future.failedFuture(UpstreamProblem.of(cut))));
        clock.run(waits.forAudit(), AuditTrail::unavailable);
        return audit.record(exchange, answer.statusCode(), answer.headers()).compose(written -> passOn(answer));
    }

    private Future<Void> passOn(HttpClientResponse answer) {
        if (ended) {
            return Future.failedFuture("Ended while the audit trail was written");
        }
        copyHead(answer, exchange.response());
        nextPiece();
        return answer.pipe()
                .endOnFailure(false)
                .to(new Observed(exchange.response(), this::nextPiece))
                .recover(cut -> Future.failedFuture(UpstreamProblem.of(cut)));
    }

    /** Uses our own clock, because the idle timeout of Vert.x 4.5.25 outlives the answer and closes a kept connection under the next call. */
    private void nextPiece() {
        if (!ended) {
            clock.run(waits.forPiece(), UpstreamProblem::late);
        }
    }

    private void copyHead(HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode());
        Headers.copyToClient(answer.headers(), response.headers(), backend.origin());
        response.setChunked(Headers.chunked(exchange.request().method(), answer));
        if (upload != null && !upload.finished()) {
            // Answered before the body was read: the rest of it must not be taken for the next request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Only the first end counts. The events that it causes on either side come back here and find the call ended. */
    private void end(AsyncResult<Void> result) {
        if (ended) {
            return;
        }
        ended = true;
        try {
            release(result);
        } finally {
            // Whatever goes wrong there, the caller gets an answer.
            boolean read = verdict != null && exchange.route().onlyReads();
            done.handle(result.failed() && read ? verdict.ofRead(result) : result);
        }
    }

    private void release(AsyncResult<Void> result) {
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
        if (result.failed()) {
            lose(result.cause());
        } else if (unread) {
            Failures.drainAndClose(exchange);
        }
    }

    /** A change that was sent may have been made, so it is audited. Headers copied from an answer that broke off do not belong to a problem. */
    private void lose(Throwable failure) {
        if (upstream != null && !answered && !exchange.route().onlyReads()) {
            audit.recordUnanswered(
                    exchange,
                    failure instanceof ProblemException told ? told.code().status() : AuditTrail.LEFT);
        }
        if (held != null && !exchange.response().headWritten()) {
            Headers.takeBack(held.headers(), exchange.response().headers());
        }
    }

    private void free(boolean unread) {
        Optional<HttpClientResponse> whole = unread ? Optional.empty() : Optional.ofNullable(held);
        Freeing.of(upstream, whole, exchange.context().vertx());
    }
}
