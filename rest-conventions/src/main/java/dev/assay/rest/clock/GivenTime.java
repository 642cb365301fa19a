package dev.assay.rest.clock;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as callers write them, in RFC 3339, whose years have four digits. */
public final class GivenTime {

    /** An example of a time, for refusals. */
    public static final String EXAMPLE = "2026-11-22T09:30:00Z";

    /** Java accepts years of nine digits and years before 1; databases and other programs do not. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private GivenTime() {}

    /** Empty if the text is not such a time. */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(time -> !time.isBefore(FIRST) && time.isBefore(END));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** @throws ProblemException 400 if the parameter is not such a time */
    public static Instant ofParameter(String name, String text) {
        return of(text).orElseThrow(() ->
                new ProblemException(CommonError.BAD_REQUEST, "'" + name + "' is a time such as " + EXAMPLE + "."));
    }
}
