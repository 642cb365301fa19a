package dev.assay.profile.imports;

import dev.assay.profile.duplicates.Duplicate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportDuplicate",
        description = "Somebody whom an import created, and who may be the same person as one that was there before.")
record Lookalike(
        @Schema(required = true, description = "Number of the line in what was sent, from 1.")
        long line,

        @Schema(implementation = String.class, format = "uuid", required = true, description = "Whom the line created.")
        UUID candidateId,

        @Schema(implementation = String.class, format = "uuid", required = true, description = "Who was there before.")
        UUID otherCandidateId,

        @Schema(required = true) List<Duplicate.Reason> reasons) {

    /** Where a page begins. */
    record Place(long line, UUID other) {

        static final Place START = new Place(0, Lookalikes.NOBODY);

        static Place of(Lookalike last) {
            return new Place(last.line(), last.otherCandidateId());
        }

        static Place parse(String text) {
            String[] parts = text.split(" ");
            return new Place(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return line + " " + other;
        }
    }
}
