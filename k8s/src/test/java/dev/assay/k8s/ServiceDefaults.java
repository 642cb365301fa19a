package dev.assay.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What a service does that nobody tells otherwise: its {@code application.properties}, above those that hold for every service. */
record ServiceDefaults(Properties properties) {

    private static final List<String> CONVENTIONS = List.of("rest-conventions", "database-conventions");
    private static final String IN_PRODUCTION = "%prod.";
    private static final Map<String, String> KEYS = Map.of(
            "http", "quarkus.http.port",
            "management", "quarkus.management.port");

    static ServiceDefaults of(String service) {
        Properties properties = new Properties();
        CONVENTIONS.forEach(module -> load(properties, module, "META-INF/microprofile-config.properties"));
        load(properties, service, "application.properties");
        return new ServiceDefaults(properties);
    }

    private static void load(Properties properties, String module, String name) {
        Path file = Kustomize.FOLDER.resolveSibling(module).resolve("src/main/resources/" + name);
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Integer port(String name) {
        return Integer.valueOf(properties.getProperty(KEYS.get(name)));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(properties.getProperty(IN_PRODUCTION + key, properties.getProperty(key)));
    }

    /** Other profiles are for tests and development. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (String each : properties.stringPropertyNames()) {
            String key = each.startsWith(IN_PRODUCTION) ? each.substring(IN_PRODUCTION.length()) : each;
            if (!key.startsWith("%")) {
                keys.add(key);
            }
        }
        return keys;
    }
}
