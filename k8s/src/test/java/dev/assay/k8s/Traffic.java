package dev.assay.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/** What the network policies of an overlay let through between its pods. A call has to be allowed at both ends. */
final class Traffic {

    private static final int ADDRESS_BITS = 32;

    private final Overlay overlay;

    Traffic(Overlay overlay) {
        this.overlay = overlay;
    }

    boolean allows(String from, String to, String port) {
        Map<String, String> source = labels(from);
        Map<String, String> target = labels(to);
        boolean out =
                egress(source).stream().anyMatch(rule -> meets(rule.getTo(), target) && hasPort(rule.getPorts(), port));
        boolean in = ingress(target).stream()
                .anyMatch(rule -> meets(rule.getFrom(), source) && hasPort(rule.getPorts(), port));
        return out && in;
    }

    List<NetworkPolicyEgressRule> egress(String workload) {
        return egress(labels(workload));
    }

    boolean reachesDatabase(Workload workload) {
        List<Map<String, String>> databases = List.of(
                Map.of("cnpg.io/cluster", "postgres-of-any-name"), Map.of("app.kubernetes.io/name", "postgres"));
        return egress(workload.labels()).stream()
                .filter(rule -> rule.getPorts().stream()
                        .anyMatch(port ->
                                Integer.valueOf(5432).equals(port.getPort().getIntVal())))
                .anyMatch(rule -> databases.stream().anyMatch(database -> meets(rule.getTo(), database)));
    }

    boolean reachesAddress(String workload, String address) {
        return egress(labels(workload)).stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyPeer::getIpBlock)
                .anyMatch(block -> block != null && contains(block, address));
    }

    private Map<String, String> labels(String workload) {
        return overlay.workloads().stream()
                .filter(each -> each.name().equals(workload))
                .findFirst()
                .orElseThrow()
                .labels();
    }

    private List<NetworkPolicyEgressRule> egress(Map<String, String> pod) {
        return about(pod).stream()
                .flatMap(each -> each.getSpec().getEgress().stream())
                .toList();
    }

    private List<NetworkPolicyIngressRule> ingress(Map<String, String> pod) {
        return about(pod).stream()
                .flatMap(each -> each.getSpec().getIngress().stream())
                .toList();
    }

    private List<NetworkPolicy> about(Map<String, String> pod) {
        return overlay.all(NetworkPolicy.class).stream()
                .filter(each -> selects(each.getSpec().getPodSelector(), pod))
                .toList();
    }

    private static boolean meets(List<NetworkPolicyPeer> peers, Map<String, String> pod) {
        // A rule without peers is about everybody.
        return peers.isEmpty()
                || peers.stream()
                        .anyMatch(peer -> peer.getNamespaceSelector() == null
                                && peer.getIpBlock() == null
                                && selects(peer.getPodSelector(), pod));
    }

    private static boolean hasPort(List<NetworkPolicyPort> ports, String name) {
        return ports.isEmpty()
                || ports.stream().anyMatch(port -> name.equals(port.getPort().getStrVal()));
    }

    static boolean selects(LabelSelector selector, Map<String, String> pod) {
        return pod.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(each -> holds(each, pod));
    }

    private static boolean holds(LabelSelectorRequirement condition, Map<String, String> pod) {
        boolean among = condition.getValues().contains(pod.get(condition.getKey()));
        return switch (condition.getOperator()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> pod.containsKey(condition.getKey());
            default -> throw new IllegalArgumentException(condition.getOperator());
        };
    }

    private static boolean contains(IPBlock block, String address) {
        return !block.getCidr().contains(":")
                && within(block.getCidr(), address)
                && block.getExcept().stream().noneMatch(except -> within(except, address));
    }

    private static boolean within(String cidr, String address) {
        String[] parts = cidr.split("/");
        int rest = ADDRESS_BITS - Integer.parseInt(parts[1]);
        return number(parts[0]).shiftRight(rest).equals(number(address).shiftRight(rest));
    }

    private static BigInteger number(String address) {
        try {
            return new BigInteger(1, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
