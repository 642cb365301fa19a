package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.ClusterLife;
import dev.assay.rest.call.InternalCall;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** The events of one service. */
final class ServiceEvents {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final HttpClient client;
    private final String service;
    private final URI url;
    private final Supplier<String> token;

    /** @param token supplies the gateway's own token */
    ServiceEvents(Vertx vertx, HttpClient client, String service, URI url, Supplier<String> token) {
        this.vertx = vertx;
        this.client = client;
        this.service = service;
        this.url = url;
        this.token = token;
    }

    String service() {
        return service;
    }

    /** The next events and where to continue: {@code {"items": [{"id", "type", "at", "data"}], "next", "life", "startedOver"}}. */
    Uni<JsonNode> after(ReadSoFar read, int limit) {
        String query = "/internal/events?limit=" + limit + (read.position() == null ? "" : "&after=" + read.position());
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url.resolve(query).toString())
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", "Bearer " + token.get())
                .setIdleTimeout(DEADLINE.toMillis());
        if (read.life() != null) {
            request.putHeader(ClusterLife.HEADER, read.life());
        }
        return InternalCall.within(DEADLINE, vertx, () -> exchange(request));
    }

    private Future<JsonNode> exchange(RequestOptions options) {
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> InternalCall.body(response).compose(body -> page(response.statusCode(), body)));
    }

    private Future<JsonNode> page(int status, Buffer body) {
        if (status != 200) {
            return Future.failedFuture(service + " answered " + status + " when asked for events");
        }
        try {
            JsonNode page = JSON.readTree(body.getBytes());
            boolean whole =
                    page.path("items").isArray() && !page.path("next").asText().isEmpty();
            return whole ? Future.succeededFuture(page) : Future.failedFuture(service + " told no page of events");
        } catch (IOException notJson) {
            return Future.failedFuture(notJson);
        }
    }
}
