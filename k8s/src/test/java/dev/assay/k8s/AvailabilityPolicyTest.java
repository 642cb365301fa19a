package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** That a roll-out, a drained node or a busy day leaves somebody there. */
class AvailabilityPolicyTest {

    static final List<String> PARTS = Overlay.PARTS;

    /** 16 for requests and 2 for looking after the schema: META-INF/microprofile-config.properties of database-conventions. */
    private static final int CONNECTIONS_EACH = 18;

    /** A job only migrates. */
    private static final int CONNECTIONS_OF_A_JOB = 2;

    /** Those that PostgreSQL keeps for administrators, the operator's own, and somebody who looks what is wrong. */
    private static final int RESERVE = 20;

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void rollsOutWithoutAGap(Overlay overlay) {
        for (Deployment each : overlay.all(Deployment.class)) {
            var strategy = each.getSpec().getStrategy();
            assertEquals("RollingUpdate", strategy.getType(), each.getMetadata().getName());
            assertEquals(0, strategy.getRollingUpdate().getMaxUnavailable().getIntVal());
        }
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void isScaledByProcessorTimeFromTwoOn(String part) {
        HorizontalPodAutoscaler scaler = scalers().get(part);

        assertEquals(part, scaler.getSpec().getScaleTargetRef().getName());
        assertEquals("Deployment", scaler.getSpec().getScaleTargetRef().getKind());
        assertTrue(scaler.getSpec().getMinReplicas() >= 2);
        assertTrue(scaler.getSpec().getMaxReplicas() > scaler.getSpec().getMinReplicas());
        assertEquals("cpu", scaler.getSpec().getMetrics().get(0).getResource().getName());
        // A number here would take back what the scaler did with every roll-out.
        assertNull(Overlay.PRODUCTION.deployment(part).getSpec().getReplicas());
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void losesOneAtATimeToWhoDrainsNodes(String part) {
        PodDisruptionBudget budget = Overlay.PRODUCTION.all(PodDisruptionBudget.class).stream()
                .filter(each -> each.getMetadata().getName().equals(part))
                .findFirst()
                .orElseThrow();

        assertEquals(1, budget.getSpec().getMaxUnavailable().getIntVal());
        assertEquals(
                Overlay.PRODUCTION.deployment(part).getSpec().getSelector().getMatchLabels(),
                budget.getSpec().getSelector().getMatchLabels());
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void isThereOnceOnADesk(String part) {
        assertEquals(1, Overlay.LOCAL.deployment(part).getSpec().getReplicas());
        assertEquals(List.of(), Overlay.LOCAL.all(HorizontalPodAutoscaler.class));
    }

    @Test
    void asksForNoMoreConnectionsThanTheDatabaseHas() {
        int replicas = scalers().entrySet().stream()
                .filter(each -> !each.getKey().equals("document-parser"))
                // Twice while a new build is rolled out: a pod that is ending is not counted any more, but holds its
                // connections.
                .mapToInt(each -> 2 * each.getValue().getSpec().getMaxReplicas())
                .sum();
        int jobs = Overlay.PRODUCTION.all(Job.class).size();
        int needed = replicas * CONNECTIONS_EACH + jobs * CONNECTIONS_OF_A_JOB + RESERVE;
        String most = Overlay.PRODUCTION
                .all(CloudNativePg.Cluster.class)
                .get(0)
                .spec()
                .postgresql()
                .parameters()
                .get("max_connections");

        assertTrue(needed <= Integer.parseInt(most), needed + " connections");
    }

    /** The operator's own choice changes with its version, and the files of one major version are nothing to another. */
    @Test
    void saysWhichPostgresqlItIs() {
        String image = Overlay.PRODUCTION
                .all(CloudNativePg.Cluster.class)
                .get(0)
                .spec()
                .imageName();

        assertTrue(image != null && image.matches("ghcr.io/cloudnative-pg/postgresql:17\\.\\d+-.*"), image);
    }

    @Test
    void commitsOnTwoInstancesOfTheDatabase() {
        CloudNativePg.ClusterSpec spec =
                Overlay.PRODUCTION.all(CloudNativePg.Cluster.class).get(0).spec();

        assertEquals(3, spec.instances());
        assertEquals(1, spec.postgresql().synchronous().number());
        assertEquals(
                CloudNativePg.Strictness.required,
                spec.postgresql().synchronous().dataDurability());
    }

    private static Map<String, HorizontalPodAutoscaler> scalers() {
        return Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                .collect(Collectors.toMap(each -> each.getMetadata().getName(), Function.identity()));
    }
}
