package dev.assay.cli.client;

import java.util.List;

/** What became of one file; those that failed have complaints, the others a candidate and its version. */
public record ImportOutcome(ResumeFile file, Kind kind, String candidateId, long version, List<String> complaints) {

    /** The four ways in which it can end. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        FAILED
    }

    static ImportOutcome failed(ResumeFile file, List<String> complaints) {
        return new ImportOutcome(file, Kind.FAILED, "", 0, complaints);
    }

    /** The reason for which an earlier file was not taken is a reason for this one as well. */
    static ImportOutcome notSent(ResumeFile file) {
        return failed(file, List.of());
    }

    public boolean isNotSent() {
        return isFailed() && complaints.isEmpty();
    }

    public boolean isFailed() {
        return kind == Kind.FAILED;
    }
}
