package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.gateway.route.PublicApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the contracts of all services and writes the document that {@link ApiDocument} serves, and the ids of its operations for
 * {@link OperationIds}. Run by the build, since parsing so much YAML would take a good part of the gateway's start.
 */
public final class WriteDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private WriteDocument() {}

    /** @param arguments the folder of the contracts, and that of the classes. Contracts that contradict each other fail the build. */
    public static void main(String[] arguments) throws IOException {
        List<Contract> contracts = new ArrayList<>();
        for (String service : List.of("profile-service", "scoring-service", "gateway")) {
            Path contract = Path.of(arguments[0], service + ".openapi.yaml");
            contracts.add(new Contract(service, YAML.readTree(contract.toFile())));
        }
        ObjectNode document = MergedDocument.of(contracts, PublicApi.PREFIX);
        Path folder = Files.createDirectories(Path.of(arguments[1], ApiDocument.FOLDER));
        Files.write(folder.resolve(ApiDocument.AS_JSON), JSON.writeValueAsBytes(document));
        Files.write(folder.resolve(ApiDocument.AS_YAML), YAML.writeValueAsBytes(document));
        Files.write(folder.resolve(OperationIds.FILE), JSON.writeValueAsBytes(ids(document)));
    }

    private static Map<String, String> ids(JsonNode document) {
        Map<String, String> ids = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> ids.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue().path("operationId").asText())));
        return ids;
    }
}
