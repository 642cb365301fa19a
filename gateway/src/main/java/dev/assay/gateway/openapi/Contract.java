package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The API document of one service.
 *
 * @param service its name, for messages
 * @param document an OpenAPI 3.1 document
 */
record Contract(String service, JsonNode document) {

    Contract {
        String version = document.path("openapi").asText();
        if (!version.startsWith("3.1.")) {
            throw new IllegalArgumentException(
                    "The document of " + service + " is not OpenAPI 3.1 but '" + version + "'");
        }
    }
}
