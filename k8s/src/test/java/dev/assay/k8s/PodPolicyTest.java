package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pod that we start, one test for each rule. */
class PodPolicyTest {

    /** The gateway's deadline for a document (assay.gateway.deadline.document), the longest of a request that is no stream. */
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(22);

    /** For its first worker document-parser waits that long before it opens its ports (ParserServer). */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final long OF_NOBODY_IN_PARTICULAR = 999;

    static Stream<Arguments> workloads() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.workloads().stream().map(workload -> Arguments.of(overlay, workload)));
    }

    static Stream<Arguments> parts() {
        return workloads().filter(each -> Overlay.PARTS.contains(each.get()[1].toString()));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasOneContainerAndNoOther(Overlay overlay, Workload workload) {
        assertEquals(1, workload.pod().getContainers().size());
        assertEquals(List.of(), workload.pod().getInitContainers());
        assertEquals(List.of(), workload.pod().getEphemeralContainers());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isNotRoot(Overlay overlay, Workload workload) {
        assertTrue(workload.pod().getSecurityContext().getRunAsNonRoot());
        assertTrue(workload.pod().getSecurityContext().getRunAsUser() >= OF_NOBODY_IN_PARTICULAR);
        assertTrue(workload.pod().getSecurityContext().getRunAsGroup() >= OF_NOBODY_IN_PARTICULAR);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void writesNothingIntoItsImage(Overlay overlay, Workload workload) {
        assertTrue(security(workload).getReadOnlyRootFilesystem());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoCapability(Overlay overlay, Workload workload) {
        assertEquals(List.of("ALL"), security(workload).getCapabilities().getDrop());
        assertEquals(List.of(), security(workload).getCapabilities().getAdd());
        assertFalse(security(workload).getAllowPrivilegeEscalation());
        assertNotEquals(Boolean.TRUE, security(workload).getPrivileged());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasTheFilterOfSystemCallsOfItsRuntime(Overlay overlay, Workload workload) {
        assertEquals(
                "RuntimeDefault",
                workload.pod().getSecurityContext().getSeccompProfile().getType());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void sharesNothingOfItsNode(Overlay overlay, Workload workload) {
        assertNotEquals(Boolean.TRUE, workload.pod().getHostNetwork());
        assertNotEquals(Boolean.TRUE, workload.pod().getHostPID());
        assertNotEquals(Boolean.TRUE, workload.pod().getHostIPC());
        workload.pod().getVolumes().forEach(volume -> assertEquals(null, volume.getHostPath(), volume.getName()));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoTokenForKubernetes(Overlay overlay, Workload workload) {
        String account = workload.pod().getServiceAccountName();
        assertEquals(false, workload.pod().getAutomountServiceAccountToken());
        assertTrue(overlay.all(ServiceAccount.class).stream()
                .anyMatch(each -> each.getMetadata().getName().equals(account)
                        && Boolean.FALSE.equals(each.getAutomountServiceAccountToken())));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void saysWhatItNeedsAndWhatItMayHave(Overlay overlay, Workload workload) {
        var resources = workload.container().getResources();
        for (Map<String, Quantity> bounds : List.of(resources.getRequests(), resources.getLimits())) {
            assertTrue(bounds.keySet().containsAll(Set.of("cpu", "memory")), workload.name());
        }
        // A node that gave away more memory than it has would end one of us.
        assertEquals(
                resources.getRequests().get("memory"), resources.getLimits().get("memory"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasAnImageOfAKnownVersion(Overlay overlay, Workload workload) {
        String image = workload.container().getImage();
        assertTrue(
                image.matches("[a-z/.-]+(:[0-9][0-9.]*)?(@sha256:[0-9a-f]{64})?") && image.matches(".*[:@].*"), image);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isAskedAtItsManagementPortHowItIs(Overlay overlay, Workload part) {
        assertEquals(
                Map.of(
                        "startup", "/q/health/started",
                        "liveness", "/q/health/live",
                        "readiness", "/q/health/ready"),
                Map.of(
                        "startup", path(part.container().getStartupProbe()),
                        "liveness", path(part.container().getLivenessProbe()),
                        "readiness", path(part.container().getReadinessProbe())));
        assertEquals(
                Set.of("http", "management"),
                part.container().getPorts().stream().map(port -> port.getName()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void hasTimeToStart(Overlay overlay, Workload part) {
        Probe started = part.container().getStartupProbe();

        assertTrue(started.getPeriodSeconds() * started.getFailureThreshold() > LONGEST_START.toSeconds());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void hasTimeToFinishItsLongestRequest(Overlay overlay, Workload part) {
        var environment = part.environment(overlay);
        Duration leave = Duration.ofSeconds(
                part.container().getLifecycle().getPreStop().getSleep().getSeconds());
        boolean isParser = part.name().equals("document-parser");
        Duration partWith = isParser ? Duration.ZERO : Duration.parse("PT" + environment.get("QUARKUS_SHUTDOWN_DELAY"));
        Duration finish =
                isParser ? LONGEST_DEADLINE : Duration.parse("PT" + environment.get("QUARKUS_SHUTDOWN_TIMEOUT"));

        assertTrue(leave.toSeconds() >= 5);
        assertTrue(finish.compareTo(LONGEST_DEADLINE) >= 0, finish.toString());
        assertTrue(part.pod().getTerminationGracePeriodSeconds()
                > leave.plus(partWith).plus(finish).toSeconds());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isSpreadOverZonesAndNodes(Overlay overlay, Workload part) {
        var spread = part.pod().getTopologySpreadConstraints();
        assertEquals(
                List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
                spread.stream().map(each -> each.getTopologyKey()).toList());
        spread.forEach(each -> assertTrue(part.labels()
                .entrySet()
                .containsAll(each.getLabelSelector().getMatchLabels().entrySet())));
    }

    /** Else the ingress sends a request on a connection that is just being closed, and its caller gets 502. */
    @Test
    void theGatewayKeepsAnIdleConnectionLongerThanTheIngress() {
        Duration ingress = Duration.ofSeconds(60);
        String kept = Overlay.PRODUCTION.workloads().stream()
                .filter(each -> each.name().equals("gateway"))
                .findFirst()
                .orElseThrow()
                .environment(Overlay.PRODUCTION)
                .get("QUARKUS_HTTP_IDLE_TIMEOUT");

        assertTrue(kept != null && Duration.parse("PT" + kept).compareTo(ingress) > 0, kept);
    }

    private static SecurityContext security(Workload workload) {
        return workload.container().getSecurityContext();
    }

    private static String path(Probe probe) {
        assertNotNull(probe);
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
        return probe.getHttpGet().getPath();
    }
}
