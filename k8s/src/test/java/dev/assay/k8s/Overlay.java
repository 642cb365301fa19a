package dev.assay.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a cluster gets; rendered once. */
enum Overlay {
    LOCAL,
    PRODUCTION;

    /** The parts of this system, by the names of their deployments. */
    static final List<String> PARTS = List.of("gateway", "profile-service", "scoring-service", "document-parser");

    private List<JsonNode> documents;
    private List<?> objects;

    synchronized List<JsonNode> documents() {
        if (documents == null) {
            documents = StrictYaml.documents(
                    Kustomize.render(Kustomize.FOLDER.resolve("overlays").resolve(name().toLowerCase())));
        }
        return documents;
    }

    <T> List<T> all(Class<T> type) {
        return objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Deployment deployment(String name) {
        return all(Deployment.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that has pods. */
    List<Workload> workloads() {
        Stream<Workload> deployments = all(Deployment.class).stream()
                .map(each -> new Workload(each.getMetadata(), each.getSpec().getTemplate()));
        Stream<Workload> sets = all(StatefulSet.class).stream()
                .map(each -> new Workload(each.getMetadata(), each.getSpec().getTemplate()));
        Stream<Workload> jobs = all(Job.class).stream()
                .map(each -> new Workload(each.getMetadata(), each.getSpec().getTemplate()));
        return Stream.of(deployments, sets, jobs).flatMap(each -> each).toList();
    }

    Map<String, String> config(String name) {
        return all(ConfigMap.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    private synchronized List<?> objects() {
        if (objects == null) {
            objects = documents().stream()
                    .map(document -> StrictYaml.read(document, Kinds.of(document)))
                    .toList();
        }
        return objects;
    }
}
