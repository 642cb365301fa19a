package dev.assay.profile.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.database.Row;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.shown.ShowsCandidates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A candidate with the latest version of the profile.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidateResponse(
        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "UUIDv7, assigned at creation.")
        UUID id,

        @Schema(required = true, minimum = "1", description = "Increases with every change; the ETag is this number.")
        long version,

        @Schema(description = "Absent if the candidate has no external id.")
        String source,

        @Schema(description = "Absent if the candidate has no external id.")
        String externalId,

        @Schema(required = true, description = "In alphabetical order.")
        List<String> tags,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant createdAt,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant updatedAt,

        @Schema(
                type = SchemaType.OBJECT,
                required = true,
                additionalProperties = Schema.True.class,
                description = "The JSON Resume document, equal in value to the one that was sent.")
        @JsonRawValue
        String profile,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = InputError.class,
                required = true,
                description = "Oddities in the profile; pointers start at the candidate's root.")
        @JsonRawValue
        String warnings,

        @Schema(
                implementation = String.class,
                format = "uuid",
                description = "The candidate that this one is merged into; absent if it is not merged.")
        UUID mergedInto,

        @Schema(description = "Candidates merged into this one; absent if there are none, and in earlier versions.")
        List<UUID> merged)
        implements ShowsCandidates {

    /**
     * Reads a row with the columns of {@code candidate_history}, or with aliases of the same names.
     *
     * @param merged null if there are none
     */
    public static CandidateResponse from(Row row, List<UUID> merged) {
        return new CandidateResponse(
                row.uuid("candidate_id"),
                row.number("version"),
                row.text("source"),
                row.text("external_id"),
                Tags.read(row.text("tags")),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("profile"),
                row.text("warnings"),
                null,
                merged);
    }

    public static CandidateResponse from(Candidate candidate) {
        return new CandidateResponse(
                candidate.id().value(),
                candidate.version(),
                candidate.externalId().map(ExternalId::source).orElse(null),
                candidate.externalId().map(ExternalId::id).orElse(null),
                candidate.tags(),
                candidate.createdAt(),
                candidate.updatedAt(),
                candidate.profile(),
                candidate.warnings(),
                candidate.mergedInto().map(CandidateId::value).orElse(null),
                candidate.merged().isEmpty() ? null : candidate.merged());
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(id);
    }
}
