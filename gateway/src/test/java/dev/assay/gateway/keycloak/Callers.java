package dev.assay.gateway.keycloak;

import dev.assay.gateway.testing.Until;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Machines that call the gateway without a pause, each with a new token after some calls. */
final class Callers implements AutoCloseable {

    private static final int MACHINES = 3;
    private static final int CALLS_WITH_A_TOKEN = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final Set<String> keyIds = ConcurrentHashMap.newKeySet();
    private final URI address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/candidates");
    private volatile boolean going = true;

    Callers(Keycloak keycloak) {
        for (int i = 0; i < MACHINES; i++) {
            machines.submit(() -> work(keycloak));
        }
    }

    private Void work(Keycloak keycloak) throws IOException, InterruptedException {
        try {
            while (going) {
                String token = keycloak.token("batch");
                keyIds.add(KeycloakResourceTest.keyId(token));
                for (int i = 0; i < CALLS_WITH_A_TOKEN; i++) {
                    call(token);
                }
            }
            return null;
        } catch (IOException | RuntimeException broken) {
            statuses.add(-1);
            throw broken;
        }
    }

    private void call(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        statuses.add(http.send(request, BodyHandlers.discarding()).statusCode());
        calls.incrementAndGet();
    }

    /** So many more calls, each within the bound of a wait. */
    void awaitCalls(int more) {
        for (int i = 0; i < more; i++) {
            int before = calls.get();
            Until.holds(() -> calls.get() > before || statuses.contains(-1));
        }
    }

    /** What was answered; -1 where nothing was. */
    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    /** Of the keys that had signed what was shown. */
    Set<String> keyIds() {
        return Set.copyOf(keyIds);
    }

    @Override
    public void close() {
        going = false;
        machines.shutdown();
        try {
            machines.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
