package dev.assay.profile.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Another candidate who may be the same person.")
public record Duplicate(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The other candidate.")
        UUID candidateId,

        @Schema(required = true, description = "Why they may be the same person.")
        List<Reason> reasons)
        implements ShowsCandidates {

    @Schema(name = "DuplicateReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            @Schema(required = true, description = "What the two have in common.")
            Kind kind,

            @Schema(required = true, description = "The same in words.")
            String detail,

            @Schema(description = "Share of the words of both texts that occur in both, from 0.9 to 1; only for TEXT.")
            Double similarity) {}

    @Schema(name = "DuplicateKind")
    public enum Kind {
        EMAIL("The same e-mail address."),
        PHONE("The same telephone number, in whatever form it is written."),
        TEXT("Nearly the same text.");

        private final String detail;

        Kind(String detail) {
            this.detail = detail;
        }
    }

    /** @param similarity of the texts; meaningless for the other kinds */
    public static Reason reason(Kind kind, Double similarity) {
        // Truncated, not rounded, so that only equal texts have 1.
        Double shown = kind == Kind.TEXT ? Double.valueOf(Math.floor(similarity * 1000) / 1000) : null;
        return new Reason(kind, kind.detail, shown);
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(candidateId);
    }
}
