package dev.assay.rest.problem;

import java.util.Locale;

/** One row of a service's table of errors; each service has an enum of these beside {@link CommonError}. */
public interface ErrorCode {

    /** The constant's name. */
    String name();

    /** The stable name in kebab case, such as {@code stale-version}: last part of the problem's type and metric tag. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status this error answers with. */
    int status();

    /** A short summary that is the same for every occurrence. */
    String title();

    /** The problem type of RFC 9457. */
    default String type() {
        return "urn:assay:problem:" + code();
    }
}
