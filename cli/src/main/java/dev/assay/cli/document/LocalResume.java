package dev.assay.cli.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody's résumé.
 *
 * @param profile as JSON Resume
 * @param report how it was read out of a document; missing where the file was JSON Resume already
 */
public record LocalResume(JsonNode profile, JsonNode report) {

    public boolean isOfDocument() {
        return report.isObject();
    }

    /** Where a value of the profile is to be found: its pointer, and of a document the page. */
    public String place(String pointer) {
        for (JsonNode value : report.path("values")) {
            if (value.path("pointer").asText().equals(pointer)
                    && value.path("origin").isObject()) {
                return pointer + " (page " + value.path("origin").path("page").asInt() + ")";
            }
        }
        return pointer;
    }
}
