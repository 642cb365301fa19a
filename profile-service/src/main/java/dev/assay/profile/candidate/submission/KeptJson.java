package dev.assay.profile.candidate.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.json.StrictJson;

/**
 * Reads JSON that is stored, every number as it was written. The limits for what is sent do not apply: whatever a release has taken in, later ones
 * can show, export and change.
 */
public final class KeptJson {

    private static final ObjectMapper MAPPER = StrictJson.numbersAsWritten(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private KeptJson() {}

    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is stored was read or written as JSON before", impossible);
        }
    }
}
