package dev.assay.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.gateway.route.PublicApi;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The merged document in both of its spellings, made once from the contracts in this jar. */
@Startup
@ApplicationScoped
class ApiDocument {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ObjectNode document;
    private final String json;
    private final String yaml;

    ApiDocument() {
        document = MergedDocument.of(
                List.of(read("profile-service"), read("scoring-service"), read("gateway")), PublicApi.PREFIX);
        try {
            json = new ObjectMapper().writeValueAsString(document);
            yaml = YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    private static Contract read(String service) {
        String resource = "contracts/" + service + ".openapi.yaml";
        try (InputStream in = ApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this jar: build " + service + " first");
            }
            return new Contract(service, YAML.readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }

    ObjectNode tree() {
        return document;
    }

    String json() {
        return json;
    }

    String yaml() {
        return yaml;
    }
}
