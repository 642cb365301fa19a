package dev.assay.benchmarks.service;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Sends requests, a few at a time over kept connections. */
final class Load {

    private static final int AT_ONCE = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends that many requests and waits for all; fails if one is not answered with 200. */
    void send(int requests, IntFunction<HttpRequest> request) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicInteger failures = new AtomicInteger();
        for (int i = 0; i < requests; i++) {
            free.acquire();
            CompletableFuture<HttpResponse<byte[]>> answer =
                    http.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofByteArray());
            answer.whenComplete((response, failure) -> {
                if (failure != null || response.statusCode() != 200) {
                    failures.incrementAndGet();
                }
                free.release();
            });
        }
        free.acquire(AT_ONCE);
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " of " + requests + " requests failed");
        }
    }
}
