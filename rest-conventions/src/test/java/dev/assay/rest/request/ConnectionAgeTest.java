package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionAgeTest {

    @Test
    void endsAConnectionWithTheFirstAnswerAfterItsTimeAndSaysSo() throws Exception {
        // Given
        try (KeptServer server = new KeptServer(aged(Duration.ZERO)::follow);
                KeptClient client = new KeptClient(server.port())) {

            // When
            client.ask("/quick");
            List<String> headers = client.answer();

            // Then
            assertEquals(1, headers.stream().filter("connection: close"::equals).count(), headers.toString());
            client.awaitEnd();
        }
    }

    @Test
    void keepsOneWhoseTimeHasNotCome() throws Exception {
        // Given
        try (KeptServer server = new KeptServer(aged(Duration.ofHours(1))::follow);
                KeptClient client = new KeptClient(server.port())) {

            // When
            client.ask("/quick");
            List<String> headers = client.answer();

            // Then
            assertFalse(headers.contains("connection: close"), headers.toString());
            client.ask("/quick");
            client.answer();
            assertFalse(client.hasEnded());
        }
    }

    @Test
    void endsOneInTheSecondHalfOfItsTime() throws Exception {
        // Given
        Duration most = Duration.ofMillis(400);
        try (KeptServer server = new KeptServer(aged(most)::follow);
                KeptClient client = new KeptClient(server.port())) {
            long begin = System.nanoTime();
            long patience = Duration.ofMillis(KeptClient.PATIENCE_MILLIS).toNanos();
            boolean last = false;

            // When
            while (!last && System.nanoTime() - begin < patience) {
                client.ask("/quick");
                last = client.answer().contains("connection: close");
            }

            // Then
            assertTrue(last);
            assertTrue(System.nanoTime() - begin >= most.toNanos() / 2);
        }
    }

    @Test
    void leavesAConnectionWhoseAnswerOvertakesTheBodyForTheNextOne() throws Exception {
        // Given
        try (KeptServer server = new KeptServer(aged(Duration.ZERO)::follow);
                KeptClient client = new KeptClient(server.port())) {

            // When
            client.announce("/quick", 4);
            List<String> early = client.answer();

            // Then
            assertFalse(early.contains("connection: close"), early.toString());
            assertFalse(client.hasEnded());
            client.send("body");
            client.ask("/quick");
            assertTrue(client.answer().contains("connection: close"));
            client.awaitEnd();
        }
    }

    private static ConnectionAge aged(Duration most) {
        return new ConnectionAge(new RequestConfig() {
            @Override
            public long bodyLimit() {
                return 0;
            }

            @Override
            public Map<String, Exemption> bodyLimitExemptions() {
                return Map.of();
            }

            @Override
            public Duration connectionAge() {
                return most;
            }
        });
    }
}
