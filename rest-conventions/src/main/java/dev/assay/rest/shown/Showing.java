package dev.assay.rest.shown;

import dev.assay.rest.json.StrictJson;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The candidates that the answer to one request shows, gathered while it is made. If the request did not ask for them, they are discarded. */
public final class Showing {

    private static final String KEY = "assay.showing";

    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> shown = new LinkedHashSet<>();
    private boolean others;

    private Showing() {}

    /** Adds candidates that the answer shows without listing them itself. */
    public static void tell(RoutingContext call, Supplier<Stream<UUID>> candidates) {
        of(call).ifPresent(showing -> candidates.get().forEach(showing.shown::add));
    }

    /** Adds candidates that a committed transaction changed or erased, whatever becomes of the answer. */
    public static void tellChanged(RoutingContext call, Supplier<Stream<UUID>> candidates) {
        of(call).ifPresent(showing -> candidates.get().forEach(showing.changed::add));
    }

    /**
     * Adds the changed candidates in an answer that is already serialised.
     *
     * @param pointers JSON pointers to their ids
     */
    public static void tellChangedOf(RoutingContext call, byte[] json, String... pointers) {
        tellChanged(call, () -> {
            var answer = StrictJson.read(json);
            return Stream.of(pointers)
                    .map(pointer -> UUID.fromString(answer.at(pointer).textValue()));
        });
    }

    static void tellOfAllMatching(RoutingContext call) {
        of(call).ifPresent(showing -> showing.others = true);
    }

    /** Begins to gather for a request that asked. The header is written when the answer's status is known. */
    static void begin(RoutingContext call) {
        Showing showing = new Showing();
        call.put(KEY, showing);
        call.addHeadersEndHandler(end -> showing.write(call));
    }

    private void write(RoutingContext call) {
        ShownCandidates told = told(call.response().getStatusCode() < 300);
        if (!told.isEmpty()) {
            call.response().putHeader(ShownCandidates.HEADER, told.text());
        }
    }

    /** An answer without success shows nobody, but candidates changed before the failure stay changed. */
    private ShownCandidates told(boolean success) {
        Set<UUID> ids = new LinkedHashSet<>(changed);
        if (success) {
            ids.addAll(shown);
        }
        return ShownCandidates.of(ids, success && others);
    }

    private static Optional<Showing> of(RoutingContext call) {
        return Optional.ofNullable(call.get(KEY));
    }
}
