package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that webhooks can subscribe to. */
public enum EventType {
    /** A candidate has a new assessment in the current epoch. */
    CANDIDATE_ASSESSED(Scopes.ASSESSMENTS_READ),
    CANDIDATE_ERASED(Scopes.CANDIDATES_READ),
    /** An import is done, cancelled or reverted. */
    IMPORT_FINISHED(Scopes.CANDIDATES_READ),
    /** From now on, rankings come from another rubric or quarter. */
    RUBRIC_ACTIVATED(Scopes.RUBRICS_READ);

    private final String scope;

    EventType(String scope) {
        this.scope = scope;
    }

    /** @throws dev.assay.rest.problem.ProblemException 403 if the caller may not read what it would be told about */
    public static void requireReadable(Set<EventType> types, Caller caller) {
        Scopes.require(caller, types.stream().map(type -> type.scope).toList());
    }

    /** The events about things that the caller may not read, and so must not be told about. */
    public static Set<EventType> hiddenFrom(Caller caller) {
        return Arrays.stream(values())
                .filter(type -> !caller.scopes().contains(type.scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static Optional<EventType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    public static boolean isKnown(String id) {
        return of(id).isPresent();
    }

    public static String known() {
        return Arrays.stream(values()).map(EventType::id).collect(Collectors.joining(", "));
    }
}
