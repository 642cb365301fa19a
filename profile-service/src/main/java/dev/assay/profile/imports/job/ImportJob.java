package dev.assay.profile.imports.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Schema(name = "Import", description = "A bulk import and its progress.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJob(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The import's id.")
        UUID id,

        @Schema(
                required = true,
                enumeration = {"awaiting-mapping", "queued", "running", "done", "cancelled", "reverting", "reverted"},
                description = "'awaiting-mapping' is a table that waits for its column mapping to be confirmed.")
        String state,

        @Schema(required = true, description = "Of the file that was sent.")
        String mediaType,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant createdAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When the first line was processed; absent before.")
        Instant startedAt,

        @Schema(implementation = String.class, format = "date-time", description = "When it ended; absent before.")
        Instant endedAt,

        @Schema(required = true) Counts counts,

        @Schema(description = "Lines per second since the start; absent before it.")
        Double rate,

        @Schema(description = "Estimated seconds until the last line; only while the import is running.")
        Long remaining,

        @Schema(
                type = SchemaType.OBJECT,
                description = "How the columns of a table become candidates; only for a table.",
                additionalProperties = Schema.True.class)
        @JsonRawValue
        String mapping) {

    public static final String PATH = "/api/v1/imports";

    /** Media type of a table, whose columns have to be confirmed first. */
    public static final String TABLE = "text/csv";

    /** Media type of an archive of documents. */
    public static final String ARCHIVE = "application/zip";

    /**
     * A row as the database has it.
     *
     * @param carriedOutAt the end of its lines; the end of a revert comes later
     */
    public record Row(
            UUID id,
            ImportState state,
            String mediaType,
            String mapping,
            Instant createdAt,
            Instant startedAt,
            Instant endedAt,
            Instant carriedOutAt,
            Counts counts) {}

    static ImportJob of(Row row, Instant now) {
        Double rate = rate(row, now);
        boolean runs = row.state() == ImportState.RUNNING && rate != null && rate > 0;
        long left = row.counts().lines() - row.counts().read();
        return new ImportJob(
                row.id(),
                row.state().text(),
                row.mediaType(),
                row.createdAt(),
                row.startedAt(),
                row.endedAt(),
                row.counts(),
                rate,
                runs ? (long) Math.ceil(left / rate) : null,
                row.mapping());
    }

    private static Double rate(Row row, Instant now) {
        if (row.startedAt() == null) {
            return null;
        }
        long millis = Duration.between(row.startedAt(), row.carriedOutAt() == null ? now : row.carriedOutAt())
                .toMillis();
        return Math.round(row.counts().read() * 10_000.0 / Math.max(millis, 1)) / 10.0;
    }

    /** The answer to whoever has set it going. */
    public RestResponse<ImportJob> accepted() {
        return ResponseBuilder.create(Status.ACCEPTED, this)
                .header(HttpHeaders.LOCATION, PATH + "/" + id)
                .build();
    }
}
