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

    private final Set<UUID> ids = new LinkedHashSet<>();
    private boolean others;

    private Showing() {}

    /** Tells of candidates whom the answer itself does not name, as those that an operation erased. */
    public static void tell(RoutingContext call, Supplier<Stream<UUID>> candidates) {
        of(call).ifPresent(showing -> candidates.get().forEach(showing.ids::add));
    }

    /**
     * Tells of the candidates in an answer that is bytes already.
     *
     * @param pointers JSON pointers to their ids
     */
    public static void tellOf(RoutingContext call, byte[] json, String... pointers) {
        tell(call, () -> {
            var answer = StrictJson.read(json);
            return Stream.of(pointers)
                    .map(pointer -> UUID.fromString(answer.at(pointer).textValue()));
        });
    }

    static void tellOfAllMatching(RoutingContext call) {
        of(call).ifPresent(showing -> showing.others = true);
    }

    /** For who asked: the header is written when the answer's status is known, and to successes only. */
    static void begin(RoutingContext call) {
        Showing showing = new Showing();
        call.put(KEY, showing);
        call.addHeadersEndHandler(end -> showing.write(call));
    }

    private void write(RoutingContext call) {
        ShownCandidates shown = ShownCandidates.of(ids, others);
        if (call.response().getStatusCode() < 300 && !shown.isEmpty()) {
            call.response().putHeader(ShownCandidates.HEADER, shown.text());
        }
    }

    private static Optional<Showing> of(RoutingContext call) {
        return Optional.ofNullable(call.get(KEY));
    }
}
