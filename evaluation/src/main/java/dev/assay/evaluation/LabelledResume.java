package dev.assay.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A résumé with the readers' judgement.
 *
 * @param id its name in the corpus; the first letter is the author
 * @param profile JSON Resume
 * @param archetype what kind of person the author had in mind
 * @param why the author's reason for the levels
 * @param consensus the readers' median per target
 * @param keyEvidence decisive quotes, each for a dimension
 * @param decoys phrases that a word counter would count wrongly
 */
public record LabelledResume(
        String id,
        JsonNode profile,
        String archetype,
        String why,
        Map<Target, Double> consensus,
        List<KeyEvidence> keyEvidence,
        List<String> decoys) {

    /** An exact substring of a text of the profile that supports a dimension. */
    public record KeyEvidence(Target target, String quote) {}

    /** Part of one text of the profile: UTF-16 offsets, end exclusive. */
    record Passage(String pointer, int start, int end) {

        boolean overlaps(String otherPointer, int otherStart, int otherEnd) {
            return pointer.equals(otherPointer) && start < otherEnd && otherStart < end;
        }

        boolean contains(String otherPointer, int otherStart, int otherEnd) {
            return pointer.equals(otherPointer) && start <= otherStart && otherEnd <= end;
        }

        boolean contains(Passage other) {
            return contains(other.pointer, other.start, other.end);
        }
    }

    public LabelledResume {
        consensus = Map.copyOf(consensus);
        keyEvidence = List.copyOf(keyEvidence);
        decoys = List.copyOf(decoys);
    }

    public String author() {
        return id.substring(0, 1);
    }

    public double label(Target target) {
        return consensus.get(target);
    }

    /** Every place where the quote occurs; a blank one stands nowhere in particular, so it is found nowhere. */
    List<Passage> find(String quote) {
        List<Passage> found = new ArrayList<>();
        if (quote.isBlank()) {
            return found;
        }
        find(profile, "", quote, found);
        return found;
    }

    private static void find(JsonNode value, String pointer, String quote, List<Passage> found) {
        if (value.isTextual()) {
            String text = value.textValue();
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                found.add(new Passage(pointer, at, at + quote.length()));
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                find(value.get(i), pointer + "/" + i, quote, found);
            }
        } else {
            value.properties()
                    .forEach(member -> find(member.getValue(), pointer + "/" + member.getKey(), quote, found));
        }
    }
}
