package dev.assay.profile.documents.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a document was read. Its parts are bounded and typed here, since it comes from the process that read a stranger's file. */
@Schema(name = "DocumentReport", description = "How a document was read.")
public record DocumentReport(
        @Schema(required = true, description = "The file's format, by its bytes.")
        String format,

        @Schema(required = true, description = "How many it has.")
        int pages,

        @Schema(required = true, description = "The visible text, to which offsets refer, in UTF-16 code units.")
        String text,

        @Schema(
                required = true,
                description =
                        "Where each value of the profile was found; empty if the file already was structured data.")
        List<Value> values,

        @Schema(
                required = true,
                description =
                        "Text that belongs to no field; it is appended to the profile's summary, and so is scored.")
        List<Unplaced> unplaced,

        @Schema(
                required = true,
                description =
                        "Text that a reader of the page does not see. It is not in the profile and is never scored.")
        List<Hidden> findings,

        @Schema(required = true, description = "What was not read.")
        List<String> warnings) {

    public DocumentReport {
        if (!format.matches("[A-Z_]{1,40}")) {
            throw new IllegalArgumentException("No format has such a name");
        }
        values = List.copyOf(values);
        unplaced = List.copyOf(unplaced);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    @Schema(name = "DocumentPlace", description = "A place in the text.")
    record Place(
            @Schema(required = true, description = "From 1.")
            int page,

            @Schema(required = true, description = "Of the first character.")
            int start,

            @Schema(required = true, description = "After the last character.")
            int end) {}

    @Schema(name = "DocumentValue", description = "A value of the profile and where it was found.")
    record Value(
            @Schema(required = true, description = "JSON pointer into the profile.")
            String pointer,

            Place origin,

            @Schema(required = true, description = "0 to 1: confidence that the text means this.")
            double confidence) {}

    @Schema(name = "UnplacedText")
    record Unplaced(
            @Schema(required = true, description = "The text.")
            String text,

            Place origin) {}

    @Schema(name = "HiddenText")
    record Hidden(
            @Schema(required = true, description = "Why it is not visible, such as TINY or OFF_PAGE.")
            String kind,

            @Schema(required = true, description = "From 1.")
            int page,

            @Schema(required = true, description = "The text.")
            String text) {}
}
