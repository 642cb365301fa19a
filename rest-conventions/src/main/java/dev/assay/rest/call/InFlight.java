package dev.assay.rest.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks a question once for all callers who have it at the same time. Nothing is cached: after the answer, the question is asked anew.
 *
 * @param <T> type of the answer
 */
public final class InFlight<T> {

    private final Map<String, Future<T>> asked = new ConcurrentHashMap<>();
    private final Function<String, Future<T>> source;

    public InFlight(Function<String, Future<T>> source) {
        this.source = source;
    }

    public Future<T> ask(String question) {
        Promise<T> mine = Promise.promise();
        Future<T> earlier = asked.putIfAbsent(question, mine.future());
        if (earlier != null) {
            return earlier;
        }
        answer(question).onComplete(answer -> {
            asked.remove(question);
            mine.handle(answer);
        });
        return mine.future();
    }

    /** Treats an exception of the source as its answer, since concurrent callers would otherwise wait forever. */
    private Future<T> answer(String question) {
        try {
            return source.apply(question);
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }
}
