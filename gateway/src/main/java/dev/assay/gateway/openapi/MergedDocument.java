package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Merges the OpenAPI documents of the services into one: only the public operations, each with the gateway's credential and the
 * answers that the gateway itself can give. Tags keep the order of the contracts. The same contracts give the same document.
 */
final class MergedDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    static final String SCHEME = "bearer";

    private final String prefix;
    private final Components components = new Components();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new LinkedHashMap<>();

    private MergedDocument(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param prefix of the public paths; all others are left out
     * @throws IllegalArgumentException if the documents contradict each other
     */
    static ObjectNode of(List<Contract> contracts, String prefix) {
        MergedDocument merged = new MergedDocument(prefix);
        for (int i = 0; i < contracts.size(); i++) {
            Contract contract = contracts.get(i);
            for (Contract earlier : contracts.subList(0, i)) {
                contract = contract.apartFrom(earlier);
            }
            merged.add(contract);
        }
        return merged.write();
    }

    private void add(Contract contract) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        contract.document().path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(prefix)) {
                ObjectNode item = path.getValue().deepCopy();
                operations(item).forEach(GatewayAnswers::removeInternal);
                kept.set(path.getKey(), item);
            }
        });
        kept.properties().forEach(path -> addPath(contract, path.getKey(), path.getValue()));
        components.addUsed(contract, kept);
        contract.document().path("tags").forEach(tag -> addTag(contract, tag));
    }

    private void addPath(Contract contract, String path, JsonNode item) {
        ObjectNode target = paths.computeIfAbsent(path, key -> JsonNodeFactory.instance.objectNode());
        item.properties().forEach(member -> {
            JsonNode known = target.get(member.getKey());
            if (known != null && !known.equals(member.getValue())) {
                throw new IllegalArgumentException(
                        contract.service() + " describes anew " + member.getKey() + " of " + path);
            }
            target.set(member.getKey(), member.getValue());
        });
    }

    private void addTag(Contract contract, JsonNode tag) {
        JsonNode known = tags.putIfAbsent(tag.path("name").asText(), tag);
        if (known != null && !known.equals(tag)) {
            throw new IllegalArgumentException(contract.service() + " describes anew the tag "
                    + tag.path("name").asText());
        }
    }

    private ObjectNode write() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info")
                .put("title", "Assay")
                .put("version", "1")
                .put("description", Introduction.TEXT);
        info.putObject("contact").put("name", "The operator of this deployment");
        info.putObject("license").put("name", "Apache License 2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray(SCHEME);
        GatewayAnswers answers = new GatewayAnswers(components);
        paths.values().forEach(path -> operations(path).forEach(answers::addTo));
        document.putArray("tags").addAll(usedTags());
        ObjectNode target = document.putObject("paths");
        paths.forEach(target::set);
        components.put("securitySchemes", SCHEME, "gateway", scheme());
        components.writeTo(document);
        return document;
    }

    private List<JsonNode> usedTags() {
        Set<String> used = paths.values().stream()
                .flatMap(path -> operations(path).stream())
                .flatMap(
                        operation -> StreamSupport.stream(operation.path("tags").spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return tags.values().stream()
                .filter(tag -> used.contains(tag.path("name").asText()))
                .toList();
    }

    private static List<ObjectNode> operations(ObjectNode path) {
        return METHODS.stream()
                .filter(path::has)
                .map(method -> (ObjectNode) path.get(method))
                .toList();
    }

    private static ObjectNode scheme() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "An API key (assay_ and 38 letters and digits; on one machine, './assay key' prints it), or an access token from the "
                                + "identity provider that this deployment trusts (a JSON Web Token for its audience). Either allows "
                                + "what its scopes say; the operator maps roles of a token to scopes.");
    }
}
