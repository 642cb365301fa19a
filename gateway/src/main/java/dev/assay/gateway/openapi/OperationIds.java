package dev.assay.gateway.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.gateway.route.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The ids that the API document gives to the operations of the routes. */
@ApplicationScoped
public class OperationIds {

    static final String FILE = "operations.json";

    private final Map<String, String> ids;

    OperationIds() {
        try {
            ids = new ObjectMapper().readValue(ApiDocument.bytes(FILE), new TypeReference<Map<String, String>>() {});
        } catch (IOException damaged) {
            throw new UncheckedIOException(FILE + " cannot be read", damaged);
        }
    }

    /** @throws IllegalStateException if it is not in the document, which a test rules out */
    public String of(Route route) {
        String id = ids.get(route.method() + " " + route.template().text());
        if (id == null) {
            throw new IllegalStateException(route + " is not in the API document");
        }
        return id;
    }
}
