package dev.assay.scoring.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables in the folder {@code reference} of this service's resources. */
@ApplicationScoped
class ReferenceData {

    static final String TRANSLATION = "saas-to-lab";
    private static final List<String> FILES = List.of(TRANSLATION, "talent-inflow", "labs", "job-mix");

    private final Map<String, ReferenceTopic> topics = new LinkedHashMap<>();
    private final List<Translation> translations;

    ReferenceData() {
        ObjectMapper json = new ObjectMapper();
        FILES.forEach(name -> topics.put(name, read(json, name)));
        translations = topics.get(TRANSLATION).items().stream()
                .map(item -> json.convertValue(item, Translation.class))
                .toList();
    }

    private static ReferenceTopic read(ObjectMapper json, String name) {
        String file = "/reference/" + name + ".json";
        try (InputStream in = ReferenceData.class.getResourceAsStream(file)) {
            return json.readValue(in, ReferenceTopic.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException("Cannot read " + file, damaged);
        }
    }

    List<ReferenceTopic> all() {
        return List.copyOf(topics.values());
    }

    Optional<ReferenceTopic> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    List<Translation> translations() {
        return translations;
    }
}
