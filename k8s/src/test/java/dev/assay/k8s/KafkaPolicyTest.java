package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the change feed relies on where it goes over Kafka. */
class KafkaPolicyTest {

    private static final String LABEL = "assay.dev/uses-kafka";

    private final Strimzi.Topic topic =
            Overlay.PRODUCTION.all(Strimzi.Topic.class).get(0);
    private final Strimzi.Kafka kafka =
            Overlay.PRODUCTION.all(Strimzi.Kafka.class).get(0);
    private final Strimzi.NodePool nodes =
            Overlay.PRODUCTION.all(Strimzi.NodePool.class).get(0);

    @Test
    void theTopicKeepsTheLatestChangeOfEachCandidateOnTwoNodes() {
        assertEquals("assay.candidate-changes", topic.metadata().getName());
        assertEquals("compact", topic.spec().config().get("cleanup.policy"));
        assertEquals("LogAppendTime", topic.spec().config().get("message.timestamp.type"));
        assertEquals(3, topic.spec().replicas());
        assertEquals(2, topic.spec().config().get("min.insync.replicas"));
        assertEquals(3, nodes.spec().replicas());
    }

    /** What the level "restricted", which the namespace enforces, asks of a pod. By itself Strimzi makes pods of the level below. */
    @Test
    void theNamespaceAdmitsEachOfItsPods() {
        var ofNodes = nodes.spec().template();
        var ofOperator = kafka.spec().entityOperator().template();

        for (var pod : List.of(ofNodes.pod(), ofOperator.pod())) {
            assertTrue(pod.securityContext().getRunAsNonRoot());
            assertEquals(
                    "RuntimeDefault", pod.securityContext().getSeccompProfile().getType());
        }
        for (var container : List.of(ofNodes.kafkaContainer(), ofOperator.topicOperatorContainer())) {
            assertFalse(container.securityContext().getAllowPrivilegeEscalation());
            assertEquals(
                    List.of("ALL"),
                    container.securityContext().getCapabilities().getDrop());
        }
    }

    @Test
    void noTwoOfItsNodesAreLostTogether() {
        var apart = nodes.spec()
                .template()
                .pod()
                .affinity()
                .getPodAntiAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution();

        assertEquals(
                List.of("kubernetes.io/hostname"),
                apart.stream().map(PodAffinityTerm::getTopologyKey).toList());
        assertEquals(
                Map.of("strimzi.io/pool-name", nodes.metadata().getName()),
                apart.get(0).getLabelSelector().getMatchLabels());
    }

    @Test
    void thereIsAPartOfTheTopicForEachReplicaThatScores() {
        int most = Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                .filter(each -> each.getMetadata().getName().equals("scoring-service"))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getMaxReplicas();

        assertTrue(topic.spec().partitions() >= most);
    }

    @Test
    void onlyThoseWhoNeedItReachIt() {
        Set<String> users = Overlay.PRODUCTION.workloads().stream()
                .filter(each -> each.labels().containsKey(LABEL))
                .map(Workload::name)
                .collect(Collectors.toSet());

        assertEquals(Set.of("profile-service", "scoring-service"), users);
        var listeners = kafka.spec().kafka().listeners();
        assertEquals(1, listeners.size());
        assertEquals("internal", listeners.get(0).type());
        assertEquals(
                List.of("true"),
                listeners.get(0).networkPolicyPeers().stream()
                        .map(peer -> peer.getPodSelector().getMatchLabels().get(LABEL))
                        .toList());
    }
}
