package dev.assay.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Checks every file against the JSON Schema of its kind. */
final class SchemaCheck {

    private static final String FOLDER = "rubric-schema/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    void check(RubricFiles files, Findings findings) {
        for (YamlFile file : files.all()) {
            Optional<String> schema = schema(kind(file.name()));
            if (file.isEmpty()) {
                findings.errorAt(
                        files.at(file.name(), ""), file.name(), "is empty", "remove it or write what belongs into it");
            } else if (schema.isEmpty()) {
                findings.warningAt(
                        files.at(file.name(), ""),
                        file.name(),
                        "is no file of a rubric",
                        "remove it or correct its name");
            } else {
                check(file, schemas.getSchema(schema.get(), InputFormat.JSON), files, findings);
            }
        }
    }

    private static void check(YamlFile file, JsonSchema schema, RubricFiles files, Findings findings) {
        for (ValidationMessage message : schema.validate(tree(file))) {
            String pointer = pointer(message);
            findings.errorAt(
                    files.at(file.name(), pointer),
                    pointer.isEmpty() ? file.name() : pointer,
                    message.getMessage(),
                    "see " + FOLDER + kind(file.name()) + ".schema.json");
        }
    }

    private static String pointer(ValidationMessage message) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/').append(message.getInstanceLocation().getName(i));
        }
        return pointer.toString();
    }

    private static String kind(String file) {
        return file.startsWith("competencies/") ? "competencies" : file.replace(".yaml", "");
    }

    private static Optional<String> schema(String kind) {
        try (InputStream in = SchemaCheck.class.getClassLoader().getResourceAsStream(FOLDER + kind + ".schema.json")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(YamlFile file) {
        try {
            return YAML.readTree(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
