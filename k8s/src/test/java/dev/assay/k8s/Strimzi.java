package dev.assay.k8s;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;

/** The members that are used here of the objects of Strimzi, v1beta2. */
final class Strimzi {

    private Strimzi() {}

    record NodePool(String apiVersion, String kind, ObjectMeta metadata, NodePoolSpec spec) {}

    record NodePoolSpec(
            int replicas, List<Role> roles, Storage storage, ResourceRequirements resources, NodeTemplate template) {}

    record NodeTemplate(PodTemplate pod, ContainerTemplate kafkaContainer) {}

    record PodTemplate(PodSecurityContext securityContext, Affinity affinity) {}

    record ContainerTemplate(SecurityContext securityContext) {}

    enum Role {
        controller,
        broker
    }

    record Storage(String type, String size) {}

    record Kafka(String apiVersion, String kind, ObjectMeta metadata, KafkaSpec spec) {}

    record KafkaSpec(Brokers kafka, EntityOperator entityOperator) {}

    record Brokers(List<Listener> listeners, Map<String, Object> config) {}

    record Listener(String name, int port, String type, boolean tls, List<NetworkPolicyPeer> networkPolicyPeers) {}

    record EntityOperator(Nothing topicOperator, OperatorTemplate template) {}

    record OperatorTemplate(PodTemplate pod, ContainerTemplate topicOperatorContainer) {}

    record Nothing() {}

    record Topic(String apiVersion, String kind, ObjectMeta metadata, TopicSpec spec) {}

    record TopicSpec(int partitions, int replicas, Map<String, Object> config) {}
}
