package dev.assay.gateway.openapi;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The merged document in both formats, as {@link WriteDocument} wrote it into this jar. */
@Startup
@ApplicationScoped
class ApiDocument {

    static final String FOLDER = "api";
    static final String AS_JSON = "openapi.json";
    static final String AS_YAML = "openapi.yaml";

    private final String json = new String(bytes(AS_JSON), StandardCharsets.UTF_8);
    private final String yaml = new String(bytes(AS_YAML), StandardCharsets.UTF_8);

    /** A file that the build wrote. Never absent after a complete build. */
    static byte[] bytes(String name) {
        String resource = FOLDER + "/" + name;
        try (InputStream in = ApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this jar: build it with Maven");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }

    String json() {
        return json;
    }

    String yaml() {
        return yaml;
    }
}
