package dev.assay.cli.client;

import dev.assay.cli.output.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does work in parallel, but only a few items at a time, so that the API is not flooded. */
public final class Bounded {

    private static final int AT_ONCE = 8;

    private Bounded() {}

    /** The results in the order of the inputs. */
    public static <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, runnable -> {
            Thread thread = new Thread(runnable, "worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(workers.submit(() -> work.apply(input))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
