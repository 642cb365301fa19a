package dev.assay.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;
import java.util.TreeMap;

/** Something that has pods. All of ours have one container. */
record Workload(ObjectMeta metadata, PodTemplateSpec template) {

    /** Stands for whatever a secret holds. */
    static final String SECRET = "of-a-secret";

    String name() {
        return metadata.getName();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Container container() {
        return pod().getContainers().get(0);
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    /** What the process will see. */
    Map<String, String> environment(Overlay overlay) {
        Map<String, String> variables = new TreeMap<>();
        for (EnvFromSource source : container().getEnvFrom()) {
            variables.putAll(overlay.config(source.getConfigMapRef().getName()));
        }
        container()
                .getEnv()
                .forEach(each -> variables.put(each.getName(), each.getValue() == null ? SECRET : each.getValue()));
        return variables;
    }

    @Override
    public String toString() {
        return metadata.getName();
    }
}
