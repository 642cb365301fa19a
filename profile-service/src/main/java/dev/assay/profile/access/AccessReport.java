package dev.assay.profile.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.documents.kept.DocumentResponse;
import dev.assay.profile.merging.MergeResponse;
import dev.assay.rest.shown.ShowsCandidates;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Everything that is held about one person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessReport(
        @Schema(
                implementation = String.class,
                format = "date-time",
                required = true,
                description = "When the report was made.")
        Instant reportedAt,

        @Schema(required = true, description = "The person's current data.")
        CandidateResponse candidate,

        @Schema(required = true, description = "The person's previous data, newest first.")
        List<Version> earlierVersions,

        @Schema(description = "Path of the list of all versions; present only if not all are included.")
        String moreVersions,

        @Schema(
                required = true,
                description =
                        "Files received for the person, newest first; their contents and reports are at their paths.")
        List<DocumentResponse> documents,

        @Schema(description = "Path of the list of all documents; present only if not all are included.")
        String moreDocuments,

        @Schema(
                required = true,
                description = "What search stores, derived from the profile; nothing for a merged candidate.")
        Searched searched,

        @Schema(required = true, description = "The candidate's entry in the list of changes.")
        LastChange lastChange,

        @Schema(required = true, ref = "HeldScores") @JsonRawValue
        String scores,

        @Schema(required = true, description = "Who merged the candidate with another, or undid it, and why.")
        List<MergeResponse> merges,

        @Schema(
                required = true,
                description = "The same for candidates merged into this one: they are the same person.")
        List<AccessReport> merged,

        @Schema(
                required = true,
                description =
                        "Where scores, decisions and documents can also be read, with paging and versions of their own.")
        List<Elsewhere> elsewhere)
        implements ShowsCandidates {

    @Schema(name = "EarlierVersion", description = "A version that has been superseded.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @Schema(required = true, description = "Number of the version.")
            long version,

            @Schema(
                    implementation = String.class,
                    format = "date-time",
                    required = true,
                    description = "When it was created.")
            Instant updatedAt,

            @Schema(description = "Absent if the candidate had no external id.")
            String source,

            @Schema(description = "Absent if the candidate had no external id.")
            String externalId,

            @Schema(implementation = String[].class, required = true, description = "In alphabetical order.")
            @JsonRawValue
            String tags,

            @Schema(
                    type = SchemaType.OBJECT,
                    required = true,
                    additionalProperties = Schema.True.class,
                    description = "The JSON Resume document.")
            @JsonRawValue
            String profile) {}

    @Schema(
            name = "SearchedTexts",
            description = "Texts and words as the search compares them, without positions and endings.")
    record Searched(
            @Schema(required = true, description = "The name.")
            String name,

            @Schema(required = true, description = "The employers.")
            String companies,

            @Schema(required = true, description = "Words of positions, skills and all other text.")
            List<String> words) {}

    @Schema(
            name = "LastChange",
            description = "When and how the candidate last changed; survives an erasure, without any of the profile.")
    record LastChange(
            @Schema(required = true, description = "UPSERTED, ERASED or MERGED.")
            String kind,

            @Schema(required = true, description = "After the change.")
            long version,

            @Schema(
                    implementation = String.class,
                    format = "date-time",
                    required = true,
                    description = "When it happened.")
            Instant changedAt) {}

    @Schema(name = "HeldElsewhere")
    record Elsewhere(
            @Schema(required = true, description = "What can be read there.")
            String what,

            @Schema(required = true, description = "Path at which to read it.")
            URI href) {

        static List<Elsewhere> of(CandidateResponse candidate) {
            String path = Answers.PATH + "/" + candidate.id();
            return List.of(
                    new Elsewhere("assessments", URI.create(path + "/assessments")),
                    new Elsewhere("current assessment", URI.create(path + "/assessment")),
                    new Elsewhere("decisions", URI.create(path + "/decisions")),
                    new Elsewhere("documents", URI.create(path + "/documents")));
        }
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.concat(
                Stream.concat(Stream.of(candidate.id()), merges.stream().flatMap(MergeResponse::shownCandidates)),
                merged.stream().flatMap(AccessReport::shownCandidates));
    }
}
