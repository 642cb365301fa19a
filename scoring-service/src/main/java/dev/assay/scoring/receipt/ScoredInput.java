package dev.assay.scoring.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.json.CanonicalJson;
import java.util.Optional;

/** A profile that has been assessed under a key, and is to be kept. */
public record ScoredInput(CanonicalInputKey key, JsonNode profile) {

    /** Empty if it is too large to be kept. */
    Optional<CompressedJson> compressed() {
        return CompressedJson.of(CanonicalJson.bytes(profile));
    }
}
