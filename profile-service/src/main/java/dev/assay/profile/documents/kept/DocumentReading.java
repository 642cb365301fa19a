package dev.assay.profile.documents.kept;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.database.Row;
import dev.assay.profile.documents.reading.DocumentReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A document and how it was read.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentReading(
        @Schema(required = true) DocumentResponse document,

        @Schema(
                implementation = DocumentReport.class,
                description = "Absent if the document was not read; it says why.")
        @JsonRawValue
        String report) {

    static DocumentReading of(Row row) {
        return new DocumentReading(DocumentResponse.of(row), row.text("report"));
    }
}
