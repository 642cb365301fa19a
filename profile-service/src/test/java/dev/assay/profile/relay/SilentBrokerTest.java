package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.changes.ChangeKind;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker that takes connections and says nothing: nobody learns which brokers there are. */
class SilentBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private ServerSocket broker;
    private ChangeTopic topic;

    @BeforeEach
    void open() throws Exception {
        broker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RelayConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withDefaultValues(Map.of("assay.kafka.bootstrap-servers", "127.0.0.1:" + broker.getLocalPort()))
                .build()
                .getConfigMapping(RelayConfig.class);
        topic = new ChangeTopic(config, new ObjectMapper().findAndRegisterModules());
    }

    @AfterEach
    void close() throws Exception {
        topic.close();
        broker.close();
    }

    @Test
    void isWaitedForOnceAndNotForEachEvent() {
        assertTimeoutPreemptively(PATIENCE, () -> assertThrows(TimeoutException.class, () -> topic.send(events(100))));
    }

    private static List<ChangeEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ChangeEvent(new UUID(0, i), 1, 1, ChangeKind.UPSERTED, i, Instant.EPOCH))
                .toList();
    }
}
