package dev.assay.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** The members that are used here of an ExternalSecret of the External Secrets operator, v1. */
record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Source> dataFrom) {}

    record Store(String kind, String name) {}

    record Target(String name, CreationPolicy creationPolicy, Template template) {}

    enum CreationPolicy {
        Owner,
        Orphan,
        Merge,
        None
    }

    record Template(String type, Metadata metadata) {}

    record Metadata(Map<String, String> labels) {}

    record Source(Extract extract) {}

    record Extract(String key) {}
}
