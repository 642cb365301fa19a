package dev.assay.profile.relay;

import dev.assay.rest.testing.KafkaServer;
import dev.assay.rest.testing.PostgresTestResource;
import java.util.HashMap;
import java.util.Map;

/** A service that relays to a real broker. */
public class RelayTestResource extends PostgresTestResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(super.start());
        configuration.put("assay.kafka.relay", "true");
        configuration.put("assay.kafka.bootstrap-servers", KafkaServer.running().bootstrapServers());
        configuration.put("assay.kafka.client.linger.ms", "1");
        return configuration;
    }
}
