package dev.assay.evaluation;

import java.util.List;

/**
 * A labelled phrase that the engine judged differently from the readers.
 *
 * @param target the dimension that counted the decoy, or for which the key evidence is missing
 * @param reasons for a decoy, what counted it; for key evidence, what was seen there and earned nothing
 */
public record CitationMistake(String id, Kind kind, Target target, String quote, List<String> reasons) {

    /** What went wrong. */
    public enum Kind {
        COUNTED_DECOY,
        MISSED_KEY_EVIDENCE
    }
}
