package dev.assay.benchmarks.door;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A gateway without any concern: forwards a request to the service and the answer back, on the same platform as the gateway. */
final class BareProxy {

    private static final int CONNECTIONS = 64;

    private final HttpClient client;

    private BareProxy(Vertx vertx, int service) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(service)
                .setMaxPoolSize(CONNECTIONS));
    }

    /** Arguments: port to listen on, port of the service. */
    public static void main(String[] arguments) {
        // A load ends by closing its connections, each of which would be logged at length.
        Logger.getLogger("io").setLevel(Level.OFF);
        Vertx vertx = Vertx.vertx();
        BareProxy proxy = new BareProxy(vertx, Integer.parseInt(arguments[1]));
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            vertx.createHttpServer()
                    .requestHandler(proxy::forward)
                    .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                    .onFailure(failure -> vertx.close());
        }
    }

    private void forward(HttpServerRequest request) {
        client.request(request.method(), request.uri())
                .compose(HttpClientRequest::send)
                .compose(answer -> {
                    request.response()
                            .setStatusCode(answer.statusCode())
                            .headers()
                            .setAll(answer.headers());
                    return answer.pipeTo(request.response());
                })
                .onFailure(failure -> request.connection().close());
    }
}
