package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production as docs/operations.md says that it is restored: with one component more. */
class RestoredDatabaseTest {

    private static final CloudNativePg.Cluster BEFORE =
            Overlay.PRODUCTION.all(CloudNativePg.Cluster.class).get(0);

    @TempDir
    private static Path folder;

    private static List<JsonNode> documents;

    @BeforeAll
    static void addsTheComponent() throws IOException {
        try (Stream<Path> files = Files.walk(Kustomize.FOLDER)) {
            files.filter(file -> file.toString().matches(".*\\.(yaml|env|json|sql)"))
                    .filter(file ->
                            !Kustomize.FOLDER.relativize(file).toString().matches("(src|target)/.*"))
                    .forEach(RestoredDatabaseTest::copy);
        }
        Path production = folder.resolve("overlays/production");
        Path list = production.resolve("kustomization.yaml");
        Files.writeString(list, Files.readString(list).replace("components:\n", "components:\n  - ../../restored\n"));
        documents = StrictYaml.documents(Kustomize.render(production));
    }

    @Test
    void isAnotherClusterThatStartsFromTheBackupsOfTheOneBefore() {
        CloudNativePg.Cluster restored = all(CloudNativePg.Cluster.class).get(0);
        var before = restored.spec().externalClusters().get(0);

        assertNotEquals(BEFORE.metadata().getName(), restored.metadata().getName());
        assertNull(restored.spec().bootstrap().initdb());
        assertEquals(before.name(), restored.spec().bootstrap().recovery().source());
        assertEquals(
                Map.of(
                        "barmanObjectName",
                        BEFORE.spec().plugins().get(0).parameters().get("barmanObjectName"),
                        "serverName",
                        BEFORE.metadata().getName()),
                before.plugin().parameters());
    }

    @Test
    void isTheOneThatEverythingElseIsAbout() {
        String name = all(CloudNativePg.Cluster.class).get(0).metadata().getName();
        Service service = all(Service.class).stream()
                .filter(each -> each.getMetadata().getName().equals("database"))
                .findFirst()
                .orElseThrow();

        assertEquals(name, service.getSpec().getSelector().get("cnpg.io/cluster"));
        assertEquals(
                Set.of(name),
                Stream.concat(
                                all(CloudNativePg.Database.class).stream()
                                        .map(each -> each.spec().cluster().name()),
                                all(CloudNativePg.ScheduledBackup.class).stream()
                                        .map(each -> each.spec().cluster().name()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void isBackedUpAtOnceByAScheduleOfItsOwn() {
        var nightly = all(CloudNativePg.ScheduledBackup.class).get(0);
        var before = Overlay.PRODUCTION.all(CloudNativePg.ScheduledBackup.class).get(0);

        assertEquals(true, nightly.spec().immediate());
        assertNotEquals(before.metadata().getName(), nightly.metadata().getName());
    }

    private static <T> List<T> all(Class<T> type) {
        return documents.stream()
                .filter(each -> Kinds.of(each) == type)
                .map(each -> StrictYaml.read(each, type))
                .toList();
    }

    private static void copy(Path file) {
        try {
            Path to = folder.resolve(Kustomize.FOLDER.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
