package dev.assay.scoring.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed between two assessments of a candidate, and why. */
@Schema(name = "AssessmentChanges")
record AssessmentChanges(
        @Schema(required = true) UUID candidateId,

        @Schema(required = true, description = "The earlier assessment")
        AssessmentSummary from,

        @Schema(required = true, description = "The later assessment")
        AssessmentSummary to,

        @Schema(required = true, description = "What differs in the inputs of the two; empty if nothing does")
        List<Cause> causes,

        @Schema(required = true, description = "The causes and the changes, in plain English")
        List<String> sentences,

        @Schema(required = true, description = "Change of the fit for the default job profile")
        Change overall,

        @Schema(required = true, description = "All dimensions, each with the competencies that changed")
        List<DimensionChange> dimensions,

        @Schema(required = true, description = "Job profiles that both have")
        List<FitChange> fits,

        @Schema(required = true, description = "Rules that award different points than before, largest change first")
        List<RuleChange> rules,

        @Schema(required = true, description = "Statements that now earn points and did not before")
        List<StatementChange> gained,

        @Schema(required = true, description = "Statements that earned points before and no longer do")
        List<StatementChange> lost,

        @Schema(required = true, description = "Statements with the same words that earn different points than before")
        List<StatementChange> changed) {

    /** One of the things that an assessment is made from. */
    @Schema(name = "AssessmentCause")
    record Cause(
            @Schema(
                    required = true,
                    enumeration = {"profile", "rubric", "engine", "as-of"},
                    description = "What differs")
            String what,

            @Schema(required = true, description = "Its version, hash or day in the earlier assessment")
            String before,

            @Schema(required = true, description = "The same in the later one")
            String after,

            @Schema(required = true) String sentence) {}

    @Schema(name = "DimensionChange")
    record DimensionChange(
            @Schema(required = true) String dimension,
            @Schema(required = true) String title,

            @Schema(required = true, description = "What the evidence supports")
            Change score,

            @Schema(required = true, description = "The score including what the profile may leave unsaid")
            Change high,

            @Schema(required = true, description = "Share of the working life that the profile describes")
            Change coverage,

            @Schema(required = true) Change level,

            @Schema(required = true, description = "Those that changed")
            List<CompetencyChange> competencies) {}

    @Schema(name = "CompetencyChange")
    record CompetencyChange(
            @Schema(required = true) String competency,
            @Schema(required = true) String title,
            @Schema(required = true) Change level,
            @Schema(required = true) Change points) {}

    @Schema(name = "FitChange")
    record FitChange(
            @Schema(required = true) String jobProfile,
            @Schema(required = true) Change fit) {}

    @Schema(name = "AwardChange")
    record RuleChange(
            @Schema(required = true) String rule,
            @Schema(required = true) Change points) {}

    /** A statement in the candidate's own words; its place is that in the later profile, or in the earlier one if the statement is lost. */
    @Schema(name = "StatementChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatementChange(
            @Schema(required = true) String dimension,
            @Schema(required = true) String pointer,
            @Schema(required = true) String quote,
            @Schema(required = true) Change points,

            @Schema(required = true, description = "Ids of the rules that award its points")
            List<String> rules,

            @Schema(required = true) String sentence) {}
}
