package dev.assay.cli.client;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/**
 * Ends a response body that stalls, since the time-out of a request covers only the time to the response headers. Time in which the reader has not
 * asked for more does not count.
 */
final class StallGuard<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> reader;
    private final Duration longest;
    private final Executor later;
    private Subscription source;
    private long wanted;
    private long since;
    private boolean ended;

    private StallGuard(BodySubscriber<T> reader, Duration longest) {
        this.reader = reader;
        this.longest = longest;
        // Checked several times within the limit, so that a stalled body does not last up to twice as long.
        later = CompletableFuture.delayedExecutor(longest.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    static <T> BodyHandler<T> around(BodyHandler<T> handler, Duration longest) {
        return head -> new StallGuard<>(handler.apply(head), longest);
    }

    @Override
    public CompletionStage<T> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        later.execute(this::look);
        reader.onSubscribe(new Subscription() {
            @Override
            public void request(long pieces) {
                want(pieces);
                source.request(pieces);
            }

            @Override
            public void cancel() {
                end();
                source.cancel();
            }
        });
    }

    private synchronized void want(long pieces) {
        since = wanted == 0 ? System.nanoTime() : since;
        wanted = Math.max(wanted + pieces, wanted);
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        synchronized (this) {
            wanted--;
            since = System.nanoTime();
        }
        reader.onNext(piece);
    }

    @Override
    public void onError(Throwable failure) {
        if (end()) {
            reader.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (end()) {
            reader.onComplete();
        }
    }

    private void look() {
        if (isStalled()) {
            source.cancel();
            onError(new AnswerStalled(longest));
        } else if (goesOn()) {
            later.execute(this::look);
        }
    }

    private synchronized boolean isStalled() {
        return !ended && wanted > 0 && System.nanoTime() - since > longest.toNanos();
    }

    private synchronized boolean goesOn() {
        return !ended;
    }
}
