package dev.assay.gateway.audit;

import dev.assay.rest.clock.GivenTime;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Which part of the audit trail is wanted. */
final class AuditQuery {

    /** A row of the list, by which the next page is found. */
    record Place(Instant at, long id) {

        /** Later than all. */
        static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

        static Place of(String text) {
            int slash = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        }

        String text() {
            return at + "/" + id;
        }
    }

    private final StringBuilder condition = new StringBuilder("true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Each may be null. */
    AuditQuery(String candidate, String caller, String from, String to) {
        add("candidate = :candidate", "candidate", candidate == null ? null : id(candidate));
        add("caller = :caller", "caller", caller);
        add("at >= :from", "from", from == null ? null : GivenTime.ofParameter("from", from));
        add("at < :to", "to", to == null ? null : GivenTime.ofParameter("to", to));
    }

    String condition() {
        return condition.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String term, String name, Object value) {
        if (value != null) {
            condition.append(" and ").append(term);
            parameters.put(name, value);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'candidate' must be the id of a candidate.");
        }
    }
}
