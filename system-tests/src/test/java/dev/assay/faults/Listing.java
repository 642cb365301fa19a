package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The candidates of one run as the API lists them, by external id and by the label of their content. */
record Listing(Map<String, List<Entry>> byName, Map<String, List<Entry>> byLabel) {

    record Entry(String id, String name, String label, long version) {}

    static Listing of(Caller caller, String run) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (String next = "/api/v1/candidates?limit=200"; next != null; ) {
            JsonNode page = caller.get(next);
            for (JsonNode item : page.path("items")) {
                String label = item.at("/profile/basics/label").asText();
                if (label.startsWith(run + "-")) {
                    entries.add(new Entry(
                            item.path("id").asText(),
                            item.path("externalId").asText(""),
                            label,
                            item.path("version").asLong()));
                }
            }
            next = page.path("next").asText(null);
        }
        return new Listing(
                entries.stream()
                        .filter(entry -> !entry.name().isEmpty())
                        .collect(Collectors.groupingBy(Entry::name, HashMap::new, Collectors.toList())),
                entries.stream().collect(Collectors.groupingBy(Entry::label, HashMap::new, Collectors.toList())));
    }

    List<Entry> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<Entry> labelled(String label) {
        return byLabel.getOrDefault(label, List.of());
    }

    Stream<Entry> all() {
        return byLabel.values().stream().flatMap(List::stream);
    }
}
