package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas are changed by one job for each database, and by nobody else. */
class MigrationTest {

    static Stream<Arguments> services() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> Stream.of("gateway", "profile-service", "scoring-service")
                        .map(service -> Arguments.of(
                                overlay, workload(overlay, service), workload(overlay, "migrate-" + service))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theJobIsTheServiceToldToMigrateAndEnd(Overlay overlay, Workload service, Workload job) {
        Map<String, String> environment = job.environment(overlay);

        assertEquals("true", environment.remove("QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals("true", environment.remove("QUARKUS_INIT_AND_EXIT"));
        assertEquals(service.environment(overlay), environment);
        assertEquals(service.container().getImage(), job.container().getImage());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceWaitsForTheJob(Overlay overlay, Workload service, Workload job) {
        Map<String, String> environment = service.environment(overlay);

        assertEquals("false", environment.get("ASSAY_DATABASE_MIGRATE"));
        assertFalse(environment.containsKey("QUARKUS_FLYWAY_MIGRATE_AT_START"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theJobIsTriedAgainInAFreshPod(Overlay overlay, Workload service, Workload job) {
        assertEquals("Never", job.pod().getRestartPolicy());
        assertEquals("migration", job.metadata().getLabels().get("app.kubernetes.io/component"));
    }

    private static Workload workload(Overlay overlay, String name) {
        return overlay.workloads().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
