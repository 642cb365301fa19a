package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Of two ends of an idle connection the gateway is to be the one that closes it: it knows whether it is about to send. */
class KeptConnectionTest {

    @Test
    void isGivenUpLongBeforeTheServiceClosesIt() throws IOException {
        for (String service : List.of("profile-service", "scoring-service")) {
            Properties settings = new Properties();
            try (Reader file = Files.newBufferedReader(
                    Path.of("..", service, "src", "main", "resources", "application.properties"))) {
                settings.load(file);
            }

            Duration closedAfter = Duration.parse("PT" + settings.getProperty("quarkus.http.idle-timeout"));

            assertTrue(closedAfter.toSeconds() >= 2 * Proxy.KEEP_ALIVE, service + " closes after " + closedAfter);
        }
    }
}
