package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shared components of the merged document: of each service, those that its public operations use, directly or not. Two services
 * may use the same name only for the same thing.
 */
final class Components {

    static final String PREFIX = "#/components/";

    private record Origin(String service, JsonNode content) {}

    private final Map<String, Map<String, Origin>> sections = new TreeMap<>();

    /**
     * @param operations the part of the document that is public
     * @throws IllegalArgumentException if a reference leads nowhere, or a name is taken by other content
     */
    void addUsed(Contract contract, JsonNode operations) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(operations);
        while (!open.isEmpty()) {
            for (String reference : references(open.remove())) {
                if (seen.add(reference)) {
                    open.add(add(contract, reference));
                }
            }
        }
    }

    private JsonNode add(Contract contract, String reference) {
        String[] names = reference.substring(PREFIX.length()).split("/");
        JsonNode content = contract.component(names[0], names[1]);
        if (content.isMissingNode()) {
            throw new IllegalArgumentException(contract.service() + " refers to " + reference + ", which it lacks");
        }
        put(names[0], names[1], contract.service(), content);
        return content;
    }

    void put(String section, String name, String service, JsonNode content) {
        Origin known = sections.computeIfAbsent(section, key -> new TreeMap<>())
                .putIfAbsent(name, new Origin(service, content));
        if (known != null && !same(section, known.content(), content)) {
            throw new IllegalArgumentException("%s and %s describe different things as %s '%s'"
                    .formatted(known.service(), service, section, name));
        }
    }

    private static boolean same(String section, JsonNode one, JsonNode other) {
        return section.equals("schemas") ? Shape.same(one, other) : one.equals(other);
    }

    boolean has(String section, String name) {
        return sections.getOrDefault(section, Map.of()).containsKey(name);
    }

    void writeTo(ObjectNode document) {
        ObjectNode all = document.putObject("components");
        sections.forEach((section, members) -> {
            ObjectNode target = all.putObject(section);
            members.forEach((name, origin) -> target.set(name, origin.content()));
        });
    }

    /** Every string that points into the components, whether a {@code $ref} or in the mapping of a discriminator. */
    private static Set<String> references(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isTextual() && node.asText().startsWith(PREFIX)) {
            found.add(node.asText());
        }
        node.forEach(child -> collect(child, found));
    }
}
