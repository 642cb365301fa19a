package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret is in a file here, and every one that a pod needs is made by somebody. */
class SecretsTest {

    private static final String MOUNTED = "/run/secrets/assay/";

    /** As {@code ./assay up} leaves them. */
    private static final List<String> FILES = List.of(
            "api-keys.json",
            "public-keys.json",
            "gateway-signing-key.json",
            "profile-service-signing-key.json",
            "scoring-service-signing-key.json",
            "gateway-cursor-key",
            "profile-service-cursor-key",
            "scoring-service-cursor-key",
            "postgres-gateway-password",
            "postgres-profile-password",
            "postgres-scoring-password",
            "postgres-assay_admin-password");

    @TempDir
    private static Path folder;

    /** Members of the secrets of one machine, by their names. */
    private static Map<String, Set<String>> local;

    @BeforeAll
    static void makeLocalSecrets() throws IOException {
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), "content of " + file + "\n");
        }
        String yaml = Kustomize.output(
                List.of(Kustomize.FOLDER.resolve("local-secrets").toString(), folder.toString()));
        local = StrictYaml.documents(yaml).stream()
                .collect(
                        Collectors.toMap(each -> each.at("/metadata/name").asText(), each -> names(each.path("data"))));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void noSecretIsAmongWhatIsRendered(Overlay overlay) {
        for (JsonNode document : overlay.documents()) {
            assertFalse(document.path("kind").asText().equals("Secret"), StrictYaml.name(document));
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void noPlainValueIsAPasswordOrKey(Overlay overlay) {
        for (Workload workload : overlay.workloads()) {
            workload.environment(overlay)
                    .forEach((name, value) -> assertTrue(
                            value.equals(Workload.SECRET)
                                    || value.startsWith(MOUNTED)
                                    || !name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY|_KEYS|USERNAME)"),
                            workload.name() + ": " + name));
        }
    }

    @Test
    void everySecretOfADeskIsMadeOfTheKeysOfOneMachine() {
        for (Workload workload : Overlay.LOCAL.workloads()) {
            for (EnvVar variable : fromSecrets(workload)) {
                var key = variable.getValueFrom().getSecretKeyRef();
                assertTrue(local.get(key.getName()).contains(key.getKey()), workload.name() + ": " + key);
            }
            assertTrue(local.keySet().containsAll(mounted(workload)), workload.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyFileThatAServiceIsToldIsInASecretThatItMounts(Overlay overlay) {
        Map<String, Set<String>> members = new HashMap<>(local);
        members.put("gateway-oidc", Set.of("oidc-client-secret"));
        for (Workload workload : overlay.workloads()) {
            Set<String> there = mounted(workload).stream()
                    .flatMap(secret -> members.get(secret).stream())
                    .collect(Collectors.toSet());
            for (String value : workload.environment(overlay).values()) {
                // A job is told what its service is, and reads none of it.
                if (value.startsWith(MOUNTED) && !workload.name().startsWith("migrate-")) {
                    assertTrue(there.contains(value.substring(MOUNTED.length())), workload.name() + ": " + value);
                }
            }
        }
    }

    @Test
    void everySecretOfProductionComesFromTheStoreOutside() {
        Set<String> needed = new TreeSet<>();
        for (Workload workload : Overlay.PRODUCTION.workloads()) {
            needed.addAll(mounted(workload));
            fromSecrets(workload)
                    .forEach(each ->
                            needed.add(each.getValueFrom().getSecretKeyRef().getName()));
        }
        var database =
                Overlay.PRODUCTION.all(CloudNativePg.Cluster.class).get(0).spec();
        database.managed()
                .roles()
                .forEach(role -> needed.add(role.passwordSecret().name()));
        needed.add(Overlay.PRODUCTION
                .all(CloudNativePg.ObjectStore.class)
                .get(0)
                .spec()
                .configuration()
                .s3Credentials()
                .accessKeyId()
                .name());
        Set<String> made = Overlay.PRODUCTION.all(ExternalSecret.class).stream()
                .map(each -> each.spec().target().name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(needed, made);
    }

    /** The operator gives the role the new password at once, and pods that were started with the old one cannot connect any more. */
    @Test
    void noPasswordOfARoleChangesBeforeSomebodyAsksForIt() {
        Set<String> ofRoles =
                Overlay.PRODUCTION.all(CloudNativePg.Cluster.class).get(0).spec().managed().roles().stream()
                        .map(role -> role.passwordSecret().name())
                        .collect(Collectors.toSet());
        Set<String> readOnce = Overlay.PRODUCTION.all(ExternalSecret.class).stream()
                .filter(each -> each.spec().refreshInterval().equals("0s"))
                .map(each -> each.spec().target().name())
                .collect(Collectors.toSet());

        assertEquals(ofRoles, readOnce);
    }

    private static List<EnvVar> fromSecrets(Workload workload) {
        return workload.container().getEnv().stream()
                .filter(each -> each.getValueFrom() != null)
                .toList();
    }

    private static Set<String> mounted(Workload workload) {
        return workload.pod().getVolumes().stream()
                .flatMap(SecretsTest::secrets)
                .collect(Collectors.toSet());
    }

    private static Stream<String> secrets(Volume volume) {
        if (volume.getSecret() != null) {
            return Stream.of(volume.getSecret().getSecretName());
        }
        return volume.getProjected() == null
                ? Stream.empty()
                : volume.getProjected().getSources().stream()
                        .map(source -> source.getSecret().getName());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
