package dev.assay.gateway.openapi;

import io.netty.buffer.Unpooled;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The merged document in both formats, as {@link WriteDocument} wrote it into this jar. */
@Startup
@ApplicationScoped
class ApiDocument {

    static final String FOLDER = "api";
    static final String AS_JSON = "openapi.json";
    static final String AS_YAML = "openapi.yaml";

    private final Buffer json = shared(bytes(AS_JSON));
    private final Buffer yaml = shared(bytes(AS_YAML));

    /** Outside the heap, since each answer that waits to be sent would otherwise have a copy of its own there. */
    private static Buffer shared(byte[] bytes) {
        return BufferImpl.buffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes));
    }

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

    Buffer json() {
        return json;
    }

    Buffer yaml() {
        return yaml;
    }
}
