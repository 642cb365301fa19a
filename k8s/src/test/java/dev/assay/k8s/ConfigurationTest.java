package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.remote.ParserServer;
import io.fabric8.kubernetes.api.model.Service;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pods are told is what the services ask. */
class ConfigurationTest {

    /** Deployments of the services, and what migrates their databases: the same program. */
    static Stream<Arguments> programs() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.workloads().stream()
                        .filter(each -> Settings.SERVICES.contains(service(each)))
                        .map(each -> Arguments.of(overlay, each)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyVariableIsASettingThatIsReadAtStart(Overlay overlay, Workload program) {
        assertEquals(Set.of(), unknown(program.environment(overlay).keySet(), service(program)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyValueIsThereAndUnderstood(Overlay overlay, Workload program) {
        Map<String, String> environment = program.environment(overlay);
        for (Class<?> mapping : Settings.mappings(service(program))) {
            assertDoesNotThrow(
                    () -> new SmallRyeConfigBuilder()
                            .addDiscoveredConverters()
                            .withSources(new EnvConfigSource(environment, 300))
                            .withMapping(mapping)
                            .withValidateUnknown(false)
                            .build(),
                    mapping.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyAddressIsOneOfAServiceThere(Overlay overlay, Workload program) {
        Set<String> served = overlay.all(Service.class).stream()
                .flatMap(each -> each.getSpec().getPorts().stream()
                        .map(port -> each.getMetadata().getName() + ":" + port.getPort()))
                .collect(Collectors.toSet());
        for (String value : program.environment(overlay).values()) {
            String address = value.replaceFirst("^jdbc:", "");
            if (address.matches("(http|postgresql)://.*")) {
                assertTrue(served.contains(URI.create(address).getAuthority()), value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void listensForOthersOnThePortsThatItDeclares(Overlay overlay, Workload program) {
        Map<String, String> environment = program.environment(overlay);

        assertEquals("0.0.0.0", environment.get("QUARKUS_HTTP_HOST"));
        assertEquals("0.0.0.0", environment.get("QUARKUS_MANAGEMENT_HOST"));
        program.container()
                .getPorts()
                .forEach(port -> assertEquals(
                        ServiceDefaults.of(service(program)).port(port.getName()), port.getContainerPort()));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void theParserKnowsItsVariables(Overlay overlay) {
        Set<String> told = overlay.workloads().stream()
                .filter(each -> each.name().equals("document-parser"))
                .findFirst()
                .orElseThrow()
                .environment(overlay)
                .keySet();

        assertTrue(ParserServer.SETTINGS.keySet().containsAll(told), told.toString());
    }

    @Test
    void knowsAMisspeltVariableAndOneThatTheBuildHasFixed() {
        assertEquals(
                Set.of("ASSAY_FEED_PROFILE_URI", "QUARKUS_DATASOURCE_DB_KIND", "QUARKUS_HTTP_PROT"),
                unknown(
                        Set.of(
                                "ASSAY_FEED_PROFILE_URI",
                                "ASSAY_FEED_PROFILE_URL",
                                "QUARKUS_DATASOURCE_DB_KIND",
                                "QUARKUS_HTTP_PORT",
                                "QUARKUS_HTTP_PROT"),
                        "scoring-service"));
    }

    private static Set<String> unknown(Set<String> variables, String service) {
        Set<String> known = Settings.names(service);
        Set<String> unknown = new TreeSet<>(variables);
        unknown.removeIf(
                variable -> known.stream().anyMatch(name -> variable.matches(name.replace("*", "[A-Z0-9_]+"))));
        return unknown;
    }

    private static String service(Workload program) {
        return program.name().replaceFirst("^migrate-", "");
    }
}
