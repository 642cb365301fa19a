package dev.assay.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evaluation.LabelledResume.KeyEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A folder of JSON Resume files, {@code <id>.json}, with {@code labels.jsonl}: one line for each résumé. */
public record Corpus(List<LabelledResume> resumes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Corpus {
        resumes = List.copyOf(resumes);
        if (resumes.size() < 3) {
            throw new InvalidCorpus("a correlation needs at least three labelled résumés");
        }
    }

    /** @throws InvalidCorpus when the folder has no labels, or a labelled résumé cannot be read */
    public static Corpus read(Path folder) {
        Path labels = folder.resolve("labels.jsonl");
        try {
            List<LabelledResume> resumes = new ArrayList<>();
            for (String line : Files.readAllLines(labels)) {
                if (!line.isBlank()) {
                    resumes.add(resume(folder, MAPPER.readTree(line)));
                }
            }
            resumes.sort(Comparator.comparing(LabelledResume::id));
            return new Corpus(resumes);
        } catch (JsonProcessingException malformed) {
            throw new InvalidCorpus(folder + ": " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new InvalidCorpus("cannot read " + unreadable.getMessage() + " of the corpus " + folder, unreadable);
        }
    }

    private static LabelledResume resume(Path folder, JsonNode label) throws IOException {
        String id = label.path("id").asText();
        JsonNode profile = MAPPER.readTree(folder.resolve(id + ".json").toFile());
        List<KeyEvidence> keyEvidence = new ArrayList<>();
        label.path("key_evidence").forEach(item -> keyEvidence.add(keyEvidence(item)));
        List<String> decoys = new ArrayList<>();
        label.path("decoys").forEach(item -> decoys.add(item.path("quote").asText()));
        String archetype = label.path("archetype").asText();
        return new LabelledResume(id, profile, archetype, consensus(id, label), keyEvidence, decoys);
    }

    private static KeyEvidence keyEvidence(JsonNode item) {
        return new KeyEvidence(
                Target.ofKey(item.path("dimension").asText()),
                item.path("quote").asText());
    }

    private static Map<Target, Double> consensus(String id, JsonNode label) {
        // Corpora with a single reader have no consensus: then the author's own levels stand at the top.
        JsonNode levels = label.has("consensus") ? label.get("consensus") : label;
        Map<Target, Double> consensus = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            if (!levels.path(target.key()).isNumber()) {
                throw new InvalidCorpus("the label of " + id + " has no number for '" + target.key() + "'");
            }
            consensus.put(target, levels.get(target.key()).asDouble());
        }
        return consensus;
    }
}
