package dev.assay.profile.candidate;

/** The outcome of an upsert by external id. */
public record Upserted(Candidate candidate, Outcome outcome) {

    public enum Outcome {
        CREATED,
        REPLACED,
        /** The content was equal already; nothing was written. */
        UNCHANGED
    }
}
