package dev.assay.benchmarks.door;

import io.vertx.core.Vertx;

/** The service behind every door: answers everything with the same kilobyte. It is a process of its own, with as many event loops as Vert.x chooses. */
final class BareService {

    private static final String BODY = "{\"text\": \"" + "x".repeat(1_000) + "\"}";

    private BareService() {}

    /** Argument: port to listen on. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            vertx.createHttpServer()
                    .requestHandler(request -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(BODY))
                    .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                    .onFailure(failure -> vertx.close());
        }
    }
}
