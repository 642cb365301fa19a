package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What subscribers can be told of. */
public enum EventType {
    /** A candidate has a new assessment in the epoch in use. */
    CANDIDATE_ASSESSED,
    CANDIDATE_ERASED,
    /** A bulk job is done, cancelled or taken back. */
    IMPORT_FINISHED,
    /** Rankings come from another rubric or quarter from now on. */
    RUBRIC_ACTIVATED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<EventType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(EventType::id).collect(Collectors.joining(", "));
    }
}
