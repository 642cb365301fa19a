package dev.assay.scoring.assessment.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.resume.ResumeStructure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile to be assessed without being stored. */
record PreviewRequest(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "A JSON Resume v1.0.0 document")
        ObjectNode profile) {

    /** The profile, if it has the structure of a JSON Resume. */
    ObjectNode checked() {
        if (profile == null) {
            throw refused(List.of(new InputError("/profile", "A JSON Resume document is expected here.")));
        }
        List<InputError> errors = ResumeStructure.check(profile).errors();
        if (!errors.isEmpty()) {
            throw refused(errors.stream().map(error -> error.under("/profile")).toList());
        }
        return profile;
    }

    private static ProblemException refused(List<InputError> errors) {
        return new ProblemException(
                CommonError.INVALID_INPUT, "The profile does not have the structure of a JSON Resume.", errors);
    }
}
