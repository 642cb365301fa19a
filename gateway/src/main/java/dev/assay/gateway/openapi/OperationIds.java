package dev.assay.gateway.openapi;

import dev.assay.gateway.route.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the API document calls the operations of the routes. */
@ApplicationScoped
public class OperationIds {

    private final Map<String, String> ids = new HashMap<>();

    OperationIds(ApiDocument document) {
        document.tree()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> ids.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue().path("operationId").asText())));
    }

    /** @throws IllegalStateException when it is not in the document, which a test rules out */
    public String of(Route route) {
        String id = ids.get(route.method() + " " + route.template().text());
        if (id == null) {
            throw new IllegalStateException(route + " is not in the API document");
        }
        return id;
    }
}
