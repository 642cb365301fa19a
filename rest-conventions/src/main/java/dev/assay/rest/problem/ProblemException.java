package dev.assay.rest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that ends in a problem; thrown anywhere below a resource and answered by {@link ProblemMappers}. */
public class ProblemException extends RuntimeException {

    /** A body of a megabyte can have tens of thousands of mistakes. */
    private static final int MOST_ERRORS = 100;

    private final transient ErrorCode code;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    /** @param errors the first hundred are told */
    public ProblemException(ErrorCode code, String detail, List<InputError> errors) {
        // An expected outcome and not a fault, so a stack trace is not worth its cost.
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors.stream().limit(MOST_ERRORS).toList();
    }

    /** Adds a header to the answer, for example {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
