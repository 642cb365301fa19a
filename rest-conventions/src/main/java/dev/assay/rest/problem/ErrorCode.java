package dev.assay.rest.problem;

import java.util.Locale;

/** One row of a table of errors. Each service has an enum of its own beside {@link CommonError}. */
public interface ErrorCode {

    /** The constant's name. */
    String name();

    /** The stable name in kebab case, such as {@code stale-version}: the last part of the problem's type, and a metric tag. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of the answer. */
    int status();

    /** A short summary that is the same for every occurrence. */
    String title();

    /** The problem type of RFC 9457. */
    default String type() {
        return "urn:assay:problem:" + code();
    }
}
