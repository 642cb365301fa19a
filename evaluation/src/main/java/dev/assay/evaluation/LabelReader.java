package dev.assay.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evaluation.LabelledResume.KeyEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one label and its résumé, and reports a mistake with its place. */
final class LabelReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Some editors begin a UTF-8 file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final Path folder;
    private final String place;

    /** @param place of the label, for messages */
    LabelReader(Path folder, String place) {
        this.folder = folder;
        this.place = place;
    }

    LabelledResume read(String line) {
        JsonNode label = parsed(line, place);
        String id = label.path("id").asText();
        if (!ID.matcher(id).matches()) {
            throw mistake("the label has no usable id, but '" + id + "'");
        }
        List<KeyEvidence> keyEvidence = new ArrayList<>();
        label.path("key_evidence").forEach(item -> keyEvidence.add(keyEvidence(item)));
        List<String> decoys = new ArrayList<>();
        label.path("decoys").forEach(item -> decoys.add(quote(item)));
        return new LabelledResume(
                id,
                profile(id),
                label.path("archetype").asText(),
                label.path("why").asText(),
                consensus(id, label),
                keyEvidence,
                decoys);
    }

    private JsonNode profile(String id) {
        Path file = folder.resolve(id + ".json");
        try {
            JsonNode profile = parsed(Files.readString(file), file.toString());
            if (!profile.isObject()) {
                throw new InvalidCorpus(file + " is no JSON Resume: not an object");
            }
            return profile;
        } catch (IOException unreadable) {
            throw new InvalidCorpus(place + ": cannot read " + file, unreadable);
        }
    }

    private KeyEvidence keyEvidence(JsonNode item) {
        String dimension = item.path("dimension").asText();
        Target target = Target.dimensionOfKey(dimension)
                .orElseThrow(() -> mistake("key evidence for the unknown dimension '" + dimension + "'"));
        return new KeyEvidence(target, quote(item));
    }

    /** The item's quote, or the item itself: decoys may be plain strings. */
    private String quote(JsonNode item) {
        String quote = item.isTextual() ? item.textValue() : item.path("quote").asText();
        if (quote.isBlank()) {
            throw mistake("a quote is blank or missing in " + item);
        }
        return quote;
    }

    private Map<Target, Double> consensus(String id, JsonNode label) {
        // Corpora with a single reader have no consensus: the author's own levels are then members of the label itself.
        JsonNode levels = label.has("consensus") ? label.get("consensus") : label;
        Map<Target, Double> consensus = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            JsonNode level = levels.path(target.key());
            if (!level.isNumber()) {
                throw mistake("the label of " + id + " has no number for '" + target.key() + "'");
            }
            if (level.asDouble() < 0 || level.asDouble() > target.highest()) {
                throw mistake(
                        "'" + target.key() + "' of " + id + " is " + level + ", not within 0.." + target.highest());
            }
            consensus.put(target, level.asDouble());
        }
        return consensus;
    }

    private static JsonNode parsed(String json, String place) {
        try {
            return MAPPER.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
        } catch (JsonProcessingException malformed) {
            throw new InvalidCorpus(place + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private InvalidCorpus mistake(String what) {
        return new InvalidCorpus(place + ": " + what);
    }
}
