package dev.assay.scoring.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.rest.ids.UuidText;
import dev.assay.scoring.assessment.VersionStamp;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the topic: a candidate has changed. Only an erasure is taken at its word; for anything else profile-service is asked for the candidate's
 * latest version, so that no change is lost to an event that cannot be read or is of an unknown kind.
 *
 * @param erased the version at which the candidate was erased; empty for any other change
 * @param changedAt empty if the event does not say
 */
record Announced(UUID candidateId, Optional<VersionStamp> erased, Optional<Instant> changedAt) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads an event. Unknown members are ignored.
     *
     * @param key the candidate's id; if it cannot be read, the event is not ours and the result is empty
     * @param value null counts as a value that cannot be read
     */
    static Optional<Announced> read(String key, byte[] value) {
        return UuidText.parse(key).map(candidate -> {
            try {
                return event(candidate, MAPPER.readTree(value == null ? new byte[0] : value));
            } catch (IOException | DateTimeException unreadable) {
                return new Announced(candidate, Optional.empty(), Optional.empty());
            }
        });
    }

    private static Announced event(UUID candidate, JsonNode event) {
        boolean erased = event.path("kind").asText().equals(ChangeKind.ERASED.name())
                && event.path("incarnation").isIntegralNumber()
                && event.path("version").isIntegralNumber();
        return new Announced(
                candidate,
                erased
                        ? Optional.of(new VersionStamp(
                                event.path("incarnation").longValue(),
                                event.path("version").longValue()))
                        : Optional.empty(),
                event.hasNonNull("changedAt")
                        ? Optional.of(Instant.parse(event.path("changedAt").asText()))
                        : Optional.empty());
    }

    /** The change itself, if the event says all there is. */
    Optional<CandidateChange> change() {
        return erased.map(stamp -> new CandidateChange(
                candidateId,
                stamp,
                ChangeKind.ERASED,
                MissingNode.getInstance(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }
}
