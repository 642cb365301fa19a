package dev.assay.cli.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** In the place of a service: ready at once, and it tells with which environment it runs. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        int port = Integer.parseInt(environment.get("QUARKUS_MANAGEMENT_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] answer = environment.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}
