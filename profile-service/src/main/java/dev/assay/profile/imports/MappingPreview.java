package dev.assay.profile.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.profile.imports.line.Line;
import dev.assay.profile.table.TableMapping;
import dev.assay.rest.problem.InputError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The column mapping, and what the first records become with it.")
record MappingPreview(
        @Schema(required = true) TableMapping mapping,

        @Schema(required = true, description = "The first records.")
        List<Row> rows) {

    static final int ROWS = 5;

    @Schema(name = "MappedRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(required = true, description = "Number of the record, from 1.")
            long line,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "The resulting profile; absent if the record would be refused.",
                    additionalProperties = Schema.True.class)
            @JsonRawValue
            String profile,

            @Schema(description = "The resulting tags; absent if the record would be refused.")
            List<String> tags,

            @Schema(description = "The candidate's external id.")
            String externalId,

            @Schema(required = true, description = "Why the record would be refused; empty otherwise.")
            List<InputError> errors) {

        static Row of(Line line) {
            return line.submission()
                    .map(given -> new Row(
                            line.number(),
                            given.content().profile(),
                            given.content().tags(),
                            line.identity().id(),
                            List.of()))
                    .orElseGet(() -> new Row(line.number(), null, null, null, line.errors()));
        }
    }

    static MappingPreview of(TableMapping mapping, List<Line> lines) {
        return new MappingPreview(mapping, lines.stream().map(Row::of).toList());
    }
}
