package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictReadingTest {

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyFieldOfEveryObjectIsOneOfItsKind(Overlay overlay) {
        for (JsonNode document : overlay.documents()) {
            assertDoesNotThrow(() -> StrictYaml.read(document, Kinds.of(document)), StrictYaml.name(document));
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyObjectIsThereOnceAndInTheNamespace(Overlay overlay) {
        Set<String> names = new HashSet<>();
        for (JsonNode document : overlay.documents()) {
            assertTrue(names.add(StrictYaml.name(document)), StrictYaml.name(document));
            if (!document.path("kind").asText().equals("Namespace")) {
                assertEquals("assay", document.at("/metadata/namespace").asText(), StrictYaml.name(document));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyPartIsThere(Overlay overlay) {
        assertEquals(
                Set.copyOf(Overlay.PARTS),
                Set.copyOf(overlay.all(Deployment.class).stream()
                        .map(each -> each.getMetadata().getName())
                        .toList()));
        for (String part : Overlay.PARTS) {
            assertTrue(
                    overlay.all(Service.class).stream()
                            .anyMatch(each -> each.getMetadata().getName().equals(part)),
                    part);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment, 'template: {spec: {containers: [{readynessProbe: {}}]}}'",
        "apps/v1, Deployment, 'replicas: many'",
        "networking.k8s.io/v1, NetworkPolicy, 'podSelectors: {}'",
        "postgresql.cnpg.io/v1, Cluster, 'instance: 3'",
        "postgresql.cnpg.io/v1, Cluster, 'postgresql: {synchronous: {method: all}}'",
        "kafka.strimzi.io/v1beta2, KafkaTopic, 'partition: 12'",
        "external-secrets.io/v1, ExternalSecret, 'secretStore: {name: assay}'",
        "monitoring.coreos.com/v1, PrometheusRule, 'groups: [{name: a, rules: [{expression: up}]}]'"
    })
    void refusesAMisspeltField(String apiVersion, String kind, String spec) {
        JsonNode document = StrictYaml.documents(
                        "{apiVersion: " + apiVersion + ", kind: " + kind + ", spec: {" + spec + "}}")
                .get(0);

        assertThrows(IllegalArgumentException.class, () -> StrictYaml.read(document, Kinds.of(document)));
    }

    @Test
    void refusesAKindThatIsNotUsedHere() {
        JsonNode document =
                StrictYaml.documents("{apiVersion: v1, kind: Secret}").get(0);

        assertThrows(IllegalArgumentException.class, () -> Kinds.of(document));
    }
}
