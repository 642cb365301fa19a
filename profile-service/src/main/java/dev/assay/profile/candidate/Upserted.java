package dev.assay.profile.candidate;

/** The outcome of an upsert by external id. */
public record Upserted(Candidate candidate, Outcome outcome) {

    public enum Outcome {
        CREATED,
        REPLACED,
        /** The content was the same, so nothing was written. */
        UNCHANGED
    }
}
