package dev.assay.profile.scores;

import dev.assay.rest.testing.PostgresTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL, and an address of scoring-service at which a test may put a {@link FakeScoring}. */
public class WithScoringAddress extends PostgresTestResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(super.start());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            configuration.put("assay.scoring.url", "http://127.0.0.1:" + free.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return configuration;
    }
}
