package dev.assay.parserpool.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the documents that are sent, and limits how much of them is in memory. */
final class ReadingHandler implements HttpHandler {

    /** Largest document: 20 MiB. */
    private static final int LONGEST = 20 << 20;

    /** Limit for all documents together that wait or are being read. */
    private static final int BYTES_AT_A_TIME = 64 << 20;

    private final DocumentReader reader;
    private final Outcomes outcomes;
    private final Semaphore room = new Semaphore(BYTES_AT_A_TIME);
    private final AtomicInteger inHand = new AtomicInteger();

    ReadingHandler(DocumentReader reader, Outcomes outcomes) {
        this.reader = reader;
        this.outcomes = outcomes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        inHand.incrementAndGet();
        try (exchange) {
            int length = length(exchange);
            if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestURI().getPath().equals(Protocol.PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (length < 0 || length > LONGEST) {
                exchange.sendResponseHeaders(413, -1);
            } else if (!room.tryAcquire(length)) {
                // Received and discarded: a sender whose connection closes in the middle does not see the answer.
                exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                answer(exchange, 503, Protocol.BUSY, new byte[0]);
            } else {
                try {
                    read(exchange, length);
                } finally {
                    room.release(length);
                }
            }
        } finally {
            inHand.decrementAndGet();
        }
    }

    boolean isIdle() {
        return inHand.get() == 0;
    }

    private void read(HttpExchange exchange, int length) throws IOException {
        byte[] content = exchange.getRequestBody().readNBytes(length);
        if (content.length < length) {
            return;
        }
        String fileName = Protocol.decoded(exchange.getRequestHeaders().getFirst(Protocol.FILE_NAME));
        try {
            Reading reading = reader.read(content, fileName).join();
            answer(exchange, 200, Protocol.outcome(reading), Protocol.body(reading));
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ReaderBusy) {
                answer(exchange, 503, Protocol.BUSY, new byte[0]);
            } else {
                String message = String.valueOf(failure.getCause().getMessage());
                answer(exchange, 503, Protocol.UNAVAILABLE, message.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void answer(HttpExchange exchange, int status, String outcome, byte[] body) throws IOException {
        outcomes.count(outcome);
        exchange.getResponseHeaders().set(Protocol.OUTCOME, outcome);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Negative if absent, since then nobody knows how much room the document needs. */
    private static int length(HttpExchange exchange) {
        try {
            return Integer.parseInt(exchange.getRequestHeaders().getFirst("Content-Length"));
        } catch (NumberFormatException missing) {
            return -1;
        }
    }
}
