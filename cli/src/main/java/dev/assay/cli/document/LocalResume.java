package dev.assay.cli.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One résumé.
 *
 * @param profile as JSON Resume
 * @param report how it was read from a document; a missing node if the file already was JSON Resume
 */
public record LocalResume(JsonNode profile, JsonNode report) {

    public boolean isOfDocument() {
        return report.isObject();
    }

    /** Where a value of the profile is: its pointer and, for a document, the page. */
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
