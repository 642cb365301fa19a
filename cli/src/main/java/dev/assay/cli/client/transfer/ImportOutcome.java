package dev.assay.cli.client.transfer;

import dev.assay.cli.file.ResumeFile;
import java.util.List;

/** The outcome of one file: complaints if it failed, otherwise a candidate and its version. */
public record ImportOutcome(ResumeFile file, Kind kind, String candidateId, long version, List<String> complaints) {

    /** The four possible outcomes. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        FAILED
    }

    static ImportOutcome failed(ResumeFile file, List<String> complaints) {
        return new ImportOutcome(file, Kind.FAILED, "", 0, complaints);
    }

    /** Not sent, since the reason why an earlier file was refused holds for this one as well. */
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
