package dev.assay.profile.imports.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ImportError", description = "An error or notice about a line; never its content.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        @Schema(required = true, description = "Number of the line, from 1; in an archive, of the file.")
        long line,

        @Schema(hidden = true) @JsonIgnore int number,

        @Schema(
                required = true,
                description =
                        "FAILED: refused. REPEATED: accepted, but a later line names the same candidate and takes "
                                + "precedence. KEPT: a revert left the candidate as it is.")
        Kind kind,

        @Schema(required = true, description = "JSON pointer into the line; empty for the whole line.")
        String pointer,

        @Schema(required = true, description = "The reason.")
        String detail,

        @Schema(
                implementation = String.class,
                format = "uuid",
                description = "Only for a candidate that a revert kept.")
        UUID candidateId,

        @Schema(description = "Path in the archive of a file that was refused; only for an archive.")
        String file)
        implements ShowsCandidates {

    /** Beside those of the line itself. */
    static final int NUMBER_OF_KEPT = 1_000;

    /** Beside those as well. */
    private static final int NUMBER_OF_LOST = 2_000;

    @Schema(name = "ImportErrorKind")
    enum Kind {
        FAILED,
        REPEATED,
        KEPT
    }

    public static Report failed(long line, int number, String pointer, String detail) {
        return new Report(line, number, Kind.FAILED, pointer, detail, null, null);
    }

    /** The same about a file of an archive. */
    public Report of(String entry) {
        return new Report(line, number, kind, pointer, detail, candidateId, entry);
    }

    public static Report repeated(long line, long later) {
        String detail = "Line " + later + " names the same candidate, and the last line counts.";
        return new Report(line, 0, Kind.REPEATED, "", detail, null, null);
    }

    /** Which ones is not known: it stands with the first line. */
    public static Report lost(long lines) {
        String detail = "Of what was sent, " + lines + " lines were lost before they were read; send it again.";
        return new Report(1, NUMBER_OF_LOST, Kind.FAILED, "", detail, null, null);
    }

    public static Report kept(long line, UUID candidate, String detail) {
        return new Report(line, NUMBER_OF_KEPT, Kind.KEPT, "", detail, candidate, null);
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.ofNullable(candidateId);
    }
}
