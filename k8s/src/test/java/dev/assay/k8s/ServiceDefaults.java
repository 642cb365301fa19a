package dev.assay.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What a service does that nobody tells otherwise: its {@code application.properties}. */
record ServiceDefaults(Properties properties) {

    private static final Map<String, String> KEYS = Map.of(
            "http", "quarkus.http.port",
            "management", "quarkus.management.port");

    static ServiceDefaults of(String service) {
        Path file = Kustomize.FOLDER.resolveSibling(service).resolve("src/main/resources/application.properties");
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServiceDefaults(properties);
    }

    Integer port(String name) {
        return Integer.valueOf(properties.getProperty(KEYS.get(name)));
    }
}
