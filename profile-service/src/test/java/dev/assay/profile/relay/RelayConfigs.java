package dev.assay.profile.relay;

import dev.assay.rest.testing.KafkaServer;
import java.time.Duration;
import java.util.Map;

/** A relay's configuration for the real broker. */
record RelayConfigs(String topic, int batch, Duration lease) implements RelayConfig {

    static RelayConfigs of(String topic) {
        return new RelayConfigs(topic, 200, Duration.ofSeconds(8));
    }

    @Override
    public boolean relay() {
        return true;
    }

    @Override
    public String bootstrapServers() {
        return KafkaServer.running().bootstrapServers();
    }

    @Override
    public int partitions() {
        return 3;
    }

    @Override
    public short replication() {
        return 1;
    }

    @Override
    public boolean createTopic() {
        return true;
    }

    @Override
    public Duration recheck() {
        return Duration.ofMillis(50);
    }

    @Override
    public Map<String, String> client() {
        return Map.of();
    }
}
