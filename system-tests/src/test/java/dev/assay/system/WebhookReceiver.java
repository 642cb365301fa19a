package dev.assay.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of webhooks that holds back its answers until told to give them. */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final Set<String> held = new ConcurrentSkipListSet<>();
    private final Set<String> answered = new ConcurrentSkipListSet<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** Answers from now on; forgets the messages held so far, whose sender is gone. */
    void answer() {
        held.clear();
        answers.countDown();
    }

    /** The candidates of the messages that are waiting for an answer. */
    Set<String> held() {
        return held;
    }

    /** The candidates of the messages that arrived once answers were given. */
    Set<String> answered() {
        return answered;
    }

    private void take(HttpExchange exchange) throws IOException {
        String candidate = JSON.readTree(exchange.getRequestBody().readAllBytes())
                .at("/data/candidateId")
                .asText();
        if (answers.getCount() > 0) {
            held.add(candidate);
            await();
        } else {
            answered.add(candidate);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void await() {
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answers.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
