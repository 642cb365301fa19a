package dev.assay.cli.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service reports on its management port. */
final class Health {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** "ready", or which checks fail, or empty if nothing answers. */
    Optional<String> of(int managementPort) {
        return get(managementPort, "/q/health/ready").map(answer -> {
            if (answer.statusCode() == 200) {
                return "ready";
            }
            List<String> down = downChecks(answer.body());
            return down.isEmpty() ? "not ready" : "not ready: " + String.join(", ", down);
        });
    }

    /** The value of a gauge without labels, or of its first series. */
    Optional<Double> metric(int managementPort, String name) {
        return get(managementPort, "/q/metrics")
                .flatMap(answer -> answer.body()
                        .lines()
                        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                        .findFirst());
    }

    private Optional<HttpResponse<String>> get(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String details(JsonNode data) {
        List<String> details = data.properties().stream()
                .map(detail -> detail.getKey() + " " + detail.getValue().asText())
                .toList();
        return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
    }

    private static List<String> downChecks(String body) {
        try {
            JsonNode checks = JSON.readTree(body).path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> check.path("status").asText().equals("DOWN"))
                    .map(check -> check.path("name").asText() + details(check.path("data")))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
