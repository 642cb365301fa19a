package dev.assay.rest.shown;

import dev.assay.rest.json.StrictJson;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whom the answer to one request tells of, gathered while it is made. What is told of a request that nobody asked it of goes nowhere. */
public final class Showing {

    private static final String KEY = "assay.showing";

    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> shown = new LinkedHashSet<>();
    private boolean others;

    private Showing() {}

    /** Tells of candidates whom the answer shows and does not name itself. */
    public static void tell(RoutingContext call, Supplier<Stream<UUID>> candidates) {
        of(call).ifPresent(showing -> candidates.get().forEach(showing.shown::add));
    }

    /** Tells of candidates whom a committed transaction changed or erased, whatever becomes of the answer. */
    public static void tellChanged(RoutingContext call, Supplier<Stream<UUID>> candidates) {
        of(call).ifPresent(showing -> candidates.get().forEach(showing.changed::add));
    }

    /**
     * Tells of the changed candidates in an answer that is bytes already.
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

    /** For who asked: the header is written when the answer's status is known. */
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

    /** An answer that is no success shows nobody; what was changed before it failed stays changed. */
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
