package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.openapi.OperationIds;
import dev.assay.rest.request.NamedHuman;
import dev.assay.rest.shown.ShownCandidates;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Extracts from a request and its answer what goes into the audit trail. */
@ApplicationScoped
class AuditedFacts {

    private static final Logger LOG = Logger.getLogger(AuditedFacts.class);

    private final OperationIds operations;
    private final Clock clock;

    AuditedFacts(OperationIds operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    AuditEntry of(Exchange exchange, int status, MultiMap answer) {
        MultiMap asked = exchange.request().headers();
        String path = exchange.request().path();
        String made = answer.get("Location");
        UUID named = PathId.CANDIDATE
                .in(path)
                .or(() -> PathId.CANDIDATE.in(made))
                .or(() -> PathId.CANDIDATE.in(answer.get("Content-Location")))
                .orElse(null);
        ShownCandidates shown = shown(answer);
        return new AuditEntry(
                clock.instant().atOffset(ZoneOffset.UTC),
                exchange.requestId(),
                exchange.caller().subject(),
                NamedHuman.in(asked).orElse(null),
                operations.of(exchange.route()),
                named,
                status,
                tag(asked.get("If-Match")),
                tag(answer.get("ETag")),
                PathId.IMPORT.in(path).or(() -> PathId.IMPORT.in(made)).orElse(null),
                besides(named, shown.ids()),
                shown.others() ? true : null);
    }

    /** A header that cannot be read may be about anybody. The service is at fault, and its answer goes out all the same. */
    private static ShownCandidates shown(MultiMap answer) {
        try {
            return ShownCandidates.parse(answer.get(ShownCandidates.HEADER));
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf("%s cannot be read: %s", ShownCandidates.HEADER, unreadable.getMessage());
            return ShownCandidates.ANYBODY;
        }
    }

    /** The whole list, or null if it has nobody but the named candidate. */
    private static List<UUID> besides(UUID named, List<UUID> shown) {
        return shown.stream().allMatch(id -> id.equals(named)) ? null : shown;
    }

    /** A caller may send any text as a tag, but ours are short. */
    private static String tag(String tag) {
        return tag == null || tag.length() > 100 ? null : tag;
    }
}
