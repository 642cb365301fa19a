package dev.assay.profile.candidate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.resume.ResumeStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A candidate as sent by a client. Unknown members are refused here, but kept inside the profile.")
public record CandidateRequest(
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                required = true,
                additionalProperties = Schema.True.class,
                description = "A JSON Resume v1.0.0 document (https://jsonresume.org/schema); v0 names and further "
                        + "members are kept, badly formatted values become warnings, wrong structure is refused.")
        JsonNode profile,

        @Schema(
                pattern = "^[A-Za-z0-9._-]{1,64}$",
                description = "The system that the external id belongs to; needs externalId.")
        String source,

        @Schema(maxLength = ExternalId.MAX_ID, description = "The candidate's id in that system; needs source.")
        String externalId,

        @Schema(
                maxItems = Tags.MAX,
                uniqueItems = true,
                description = "Labels for filtering the pool, 1 to 64 characters each; by default none.")
        List<String> tags) {

    /** The request after all checks. The problem lists every error, not just the first. */
    public Submission submission() {
        List<InputError> errors = new ArrayList<>();
        if (source != null || externalId != null) {
            errors.addAll(ExternalId.check(source, externalId));
        }
        List<String> labels = tags == null ? List.of() : tags;
        errors.addAll(Tags.check(labels));
        List<InputError> warnings = new ArrayList<>();
        checkProfile(errors, warnings);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The candidate is not valid; see 'errors'.", errors);
        }
        Optional<ExternalId> named = Optional.ofNullable(source).map(system -> new ExternalId(system, externalId));
        return new Submission(named, Content.of((ObjectNode) profile, labels, warnings));
    }

    /** The request as an upsert by the external id in its path, which the body may repeat but not contradict. */
    public Submission submissionFor(ExternalId address) {
        if (source != null && !source.equals(address.source())) {
            throw contradicts("/source");
        }
        if (externalId != null && !externalId.equals(address.id())) {
            throw contradicts("/externalId");
        }
        return new CandidateRequest(profile, address.source(), address.id(), tags).submission();
    }

    private static ProblemException contradicts(String pointer) {
        String detail = "Differs from the address; leave it out or repeat it.";
        return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError(pointer, detail)));
    }

    private void checkProfile(List<InputError> errors, List<InputError> warnings) {
        if (profile instanceof ObjectNode resume) {
            var report = ResumeStructure.check(resume);
            report.errors().forEach(error -> errors.add(error.under("/profile")));
            report.warnings().forEach(warning -> warnings.add(warning.under("/profile")));
        } else {
            errors.add(new InputError("/profile", "A JSON Resume document is needed here: an object."));
        }
    }
}
