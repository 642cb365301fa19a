package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.system.Eventually;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A file of candidates that is sent until it is accepted, always with the same idempotency key, and followed to its end. */
final class BulkImport {

    private final Caller caller;
    private final String prefix;
    private final int rows;
    private final Thread sender = new Thread(this::send, "import");
    private volatile String address;
    private volatile int sendings;
    private volatile long stored;

    /** @param prefix of the external ids and of the key, which nobody else uses */
    BulkImport(Caller caller, String prefix, int rows) {
        this.caller = caller;
        this.prefix = prefix;
        this.rows = rows;
    }

    void start() {
        sender.setDaemon(true);
        sender.start();
    }

    int sendings() {
        return sendings;
    }

    long stored() {
        return stored;
    }

    void await(Duration patience) throws Exception {
        Eventually.isTrue(patience, "the import is done", () -> address != null && state().equals("done"));
        Listing listing = Listing.of(caller, prefix);
        stored = listing.byName().size();
    }

    /** The rows that are missing or there twice. */
    List<String> violations() throws Exception {
        Listing listing = Listing.of(caller, prefix);
        List<String> violations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Listing.Entry> entries = listing.named(name(row));
            if (entries.size() != 1 || entries.get(0).version() != 1) {
                violations.add("F1: row " + row + " is there as " + entries);
            }
        }
        return violations;
    }

    private void send() {
        HttpRequest.Builder request = caller.request("/api/v1/imports")
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", prefix + "-file")
                .POST(BodyPublishers.ofString(file()));
        while (address == null) {
            sendings++;
            try {
                HttpResponse<String> answer = caller.send(request);
                address = answer.headers().firstValue("Location").orElse(null);
            } catch (IOException unknown) {
                // The key makes it safe to send the file again.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }

    private String state() throws InterruptedException {
        try {
            HttpResponse<String> answer = caller.send(caller.request(address).GET());
            JsonNode job = Caller.JSON.readTree(answer.body());
            return job.path("state").asText();
        } catch (IOException away) {
            return "";
        }
    }

    private String name(int row) {
        return prefix + "-" + row;
    }

    private String file() {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            lines.append(
                            "{\"source\": \"faults\", \"externalId\": \"%s\", \"profile\": {\"basics\": {\"name\": \"Sable Arnaud-Whitlock\", "
                                    .formatted(name(row)))
                    .append(
                            "\"label\": \"%s\"}, \"work\": [{\"name\": \"Brackwater\", \"highlights\": [\"Ran training on %d GPUs.\"]}]}}\n"
                                    .formatted(name(row), 10 + row));
        }
        return lines.toString();
    }
}
