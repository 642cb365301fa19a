package dev.assay.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One table of figures. */
@Schema(name = "ReferenceTopic")
record ReferenceTopic(
        @Schema(required = true, examples = "talent-inflow", description = "Id of the table")
        String id,

        @Schema(required = true) String title,

        @Schema(required = true, description = "Key of the source in the rubric")
        String source,

        @Schema(required = true, description = "Always true: every figure is an estimate by its source")
        boolean estimated,

        @Schema(required = true, description = "What the figures are, and what they are not")
        String note,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description =
                        "Rows with an 'id', the figures, 'estimated' and 'source'; the other members depend on the table")
        List<JsonNode> items) {

    /** A table without its rows. */
    @Schema(name = "ReferenceHead")
    record Head(
            @Schema(required = true, description = "Id of the table")
            String id,

            @Schema(required = true) String title,

            @Schema(required = true, description = "Key of the source in the rubric")
            String source,

            @Schema(required = true, description = "Always true: every figure is an estimate by its source")
            boolean estimated) {}

    @Schema(name = "ReferenceList")
    record Listing(@Schema(required = true) List<Head> items) {}

    Head head() {
        return new Head(id, title, source, estimated);
    }
}
