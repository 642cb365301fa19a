package dev.assay.parserpool.remote;

import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.ReaderAway;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.Reading.Breach;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has documents read by a {@link ParserServer}. A document may have taken the server over, so it is trusted as little as a worker. */
public final class RemoteReader implements DocumentReader {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final URI readings;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience from the end of the sent document to the end of the answer: the time for it to wait there and to be read */
    public RemoteReader(URI server, Duration patience) {
        this.readings = server.resolve(Protocol.PATH);
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public CompletableFuture<Reading> read(byte[] content, String fileName) {
        HttpRequest request = HttpRequest.newBuilder(readings)
                .header(Protocol.FILE_NAME, Protocol.encoded(fileName))
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        return send(request)
                .exceptionallyCompose(
                        failure -> isBrokenOff(failure) ? send(request) : CompletableFuture.failedFuture(failure))
                .orTimeout(patience.plus(CONNECT).toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(RemoteReader::away)
                .thenApply(RemoteReader::reading);
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return client.sendAsync(request, RemoteReader::bounded);
    }

    /** A server that stops closes kept-alive connections, so the document is sent once more; reading it twice does no harm. */
    private static boolean isBrokenOff(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof IOException && !(cause instanceof java.net.http.HttpTimeoutException);
    }

    private static HttpResponse.BodySubscriber<byte[]> bounded(HttpResponse.ResponseInfo answer) {
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
        return length <= Reading.MOST_BYTES ? BodySubscribers.ofByteArray() : BodySubscribers.replacing(null);
    }

    private static HttpResponse<byte[]> away(Throwable failure) {
        Throwable cause = cause(failure);
        throw new ReaderAway(
                cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException
                        ? "The service that reads documents does not answer."
                        : "The service that reads documents cannot be reached.",
                cause);
    }

    private static Reading reading(HttpResponse<byte[]> answer) {
        String outcome = answer.headers().firstValue(Protocol.OUTCOME).orElse("");
        byte[] body = answer.body();
        if (body == null) {
            return new Reading.Broken(Breach.GARBAGE);
        }
        switch (outcome) {
            case Protocol.BUSY -> throw new ReaderBusy();
            case Protocol.UNAVAILABLE -> throw new ReaderUnavailable(new String(body, StandardCharsets.UTF_8));
            default -> {
                return Protocol.reading(outcome, body).orElse(new Reading.Broken(Breach.GARBAGE));
            }
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Nothing to close: it holds only connections, which end with their client. */
    @Override
    public void close() {}
}
