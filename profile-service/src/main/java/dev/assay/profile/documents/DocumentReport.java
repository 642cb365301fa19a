package dev.assay.profile.documents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a document was read. Its parts bound and typed here, since it comes from the process that read a stranger's file. */
@Schema(name = "DocumentReport", description = "How a document was read.")
record DocumentReport(
        @Schema(required = true, description = "What kind of file it is by its bytes.")
        String format,

        @Schema(required = true) int pages,

        @Schema(required = true, description = "The visible text; offsets count in it, in UTF-16 code units.")
        String text,

        @Schema(
                required = true,
                description =
                        "Where each value of the profile stood; empty where the file was structured data already.")
        List<Value> values,

        @Schema(
                required = true,
                description = "Text that belongs to no field; it also ends the profile's summary, and so is scored.")
        List<Unplaced> unplaced,

        @Schema(
                required = true,
                description =
                        "Text that a reader of the page does not see. It is nowhere in the profile and never scored.")
        List<Hidden> findings,

        @Schema(required = true, description = "What was not read.")
        List<String> warnings) {

    DocumentReport {
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

            @Schema(required = true) int start,

            @Schema(required = true, description = "Behind the last character.")
            int end) {}

    @Schema(name = "DocumentValue", description = "A value of the profile and where it was read.")
    record Value(
            @Schema(required = true, description = "JSON pointer into the profile.")
            String pointer,

            Place origin,

            @Schema(required = true, description = "0 to 1: how sure it is that the text means this.")
            double confidence) {}

    @Schema(name = "UnplacedText")
    record Unplaced(@Schema(required = true) String text, Place origin) {}

    @Schema(name = "HiddenText")
    record Hidden(
            @Schema(required = true, description = "Why nobody sees it, such as TINY or OFF_PAGE.")
            String kind,

            @Schema(required = true) int page,

            @Schema(required = true) String text) {}
}
