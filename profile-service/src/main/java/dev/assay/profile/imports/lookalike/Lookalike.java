package dev.assay.profile.imports.lookalike;

import dev.assay.profile.duplicates.Duplicate;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportDuplicate",
        description = "A candidate that an import created and an existing one who may be the same person.")
record Lookalike(
        @Schema(required = true, description = "Number of the line, from 1.")
        long line,

        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "The candidate that the line created.")
        UUID candidateId,

        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "The candidate that existed before.")
        UUID otherCandidateId,

        @Schema(required = true, description = "Why they may be the same person.")
        List<Duplicate.Reason> reasons)
        implements ShowsCandidates {

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

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(candidateId, otherCandidateId);
    }
}
