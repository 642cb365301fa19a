package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom, by the rules as a cluster applies them: what no rule allows is denied. */
class NetworkPolicyTest {

    /** Labels of pods that operators make. */
    private static final Set<String> OF_OPERATORS =
            Set.of("cnpg.io/cluster", "strimzi.io/cluster", "acme.cert-manager.io/http01-solver");

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void deniesEverythingThatNoRuleAllows(Overlay overlay) {
        NetworkPolicy deny = policy(overlay, "deny-all");

        assertEquals(Set.of("Ingress", "Egress"), Set.copyOf(deny.getSpec().getPolicyTypes()));
        assertTrue(deny.getSpec().getPodSelector().getMatchLabels().isEmpty());
        assertTrue(deny.getSpec().getPodSelector().getMatchExpressions().isEmpty());
        assertTrue(deny.getSpec().getIngress().isEmpty());
        assertTrue(deny.getSpec().getEgress().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void callsGoOnlyWhereTheArchitectureHasThem(Overlay overlay) {
        Traffic traffic = new Traffic(overlay);
        Set<String> calls = new TreeSet<>();
        for (String from : Overlay.PARTS) {
            for (String to : Overlay.PARTS) {
                if (traffic.allows(from, to, "http")) {
                    calls.add(from + " -> " + to);
                }
            }
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "gateway -> profile-service",
                        "gateway -> scoring-service",
                        "profile-service -> scoring-service",
                        "profile-service -> document-parser",
                        "scoring-service -> profile-service")),
                calls);
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void thePodsThatReadDocumentsReachNobody(Overlay overlay) {
        assertEquals(List.of(), new Traffic(overlay).egress("document-parser"));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void onlyWhoHasADatabaseReachesIt(Overlay overlay) {
        Traffic traffic = new Traffic(overlay);
        for (Workload workload : overlay.workloads()) {
            boolean stores = workload.environment(overlay).containsKey("QUARKUS_DATASOURCE_JDBC_URL");
            assertEquals(stores, traffic.reachesDatabase(workload), workload.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void nobodyOfOursReachesAManagementPort(Overlay overlay) {
        Traffic traffic = new Traffic(overlay);
        for (String from : Overlay.PARTS) {
            for (String to : Overlay.PARTS) {
                assertFalse(traffic.allows(from, to, "management"), from + " -> " + to);
            }
        }
        for (Service service : overlay.all(Service.class)) {
            service.getSpec()
                    .getPorts()
                    .forEach(port -> assertFalse(
                            "management".equals(port.getTargetPort().getStrVal()),
                            service.getMetadata().getName()));
        }
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"})
    void theGatewayReachesNoInnerAddress(String address) {
        assertFalse(new Traffic(Overlay.PRODUCTION).reachesAddress("gateway", address), address);
    }

    @Test
    void theGatewayReachesReceiversOfWebhooks() {
        assertTrue(new Traffic(Overlay.PRODUCTION).reachesAddress("gateway", "203.0.113.7"));
        assertFalse(new Traffic(Overlay.PRODUCTION).reachesAddress("profile-service", "203.0.113.7"));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyRuleIsAboutPodsThatAreThere(Overlay overlay) {
        for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
            LabelSelector pods = policy.getSpec().getPodSelector();
            Stream<String> labels = Stream.concat(
                    pods.getMatchLabels().keySet().stream(),
                    pods.getMatchExpressions().stream().map(LabelSelectorRequirement::getKey));
            assertTrue(
                    labels.anyMatch(OF_OPERATORS::contains)
                            || overlay.workloads().stream().anyMatch(each -> Traffic.selects(pods, each.labels())),
                    policy.getMetadata().getName());
        }
    }

    @Test
    void onlyTheGatewayIsOutsideAndOnlyWithTls() {
        List<Ingress> ways = Overlay.PRODUCTION.all(Ingress.class);

        assertEquals(1, ways.size());
        var spec = ways.get(0).getSpec();
        var paths = spec.getRules().get(0).getHttp().getPaths();
        assertEquals(1, paths.size());
        assertEquals("/api/", paths.get(0).getPath());
        assertEquals("gateway", paths.get(0).getBackend().getService().getName());
        assertEquals(
                List.of(spec.getRules().get(0).getHost()), spec.getTls().get(0).getHosts());
        assertFalse(spec.getTls().get(0).getSecretName().isEmpty());
        for (Service service : Overlay.PRODUCTION.all(Service.class)) {
            String type = service.getSpec().getType();
            assertTrue(
                    type == null || type.equals("ClusterIP"),
                    service.getMetadata().getName());
        }
    }

    private static NetworkPolicy policy(Overlay overlay, String name) {
        return overlay.all(NetworkPolicy.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
