package dev.assay.gateway.keys;

import dev.assay.gateway.rotation.ShownOnce;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Creates, rotates and revokes keys. Nobody gains a scope by it that they do not already have. */
@ApplicationScoped
class KeyIssuing {

    private final StoredKeys stored;
    private final KnownKeys known;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final SecureRandom random = new SecureRandom();

    KeyIssuing(StoredKeys stored, KnownKeys known, Clock clock) {
        this.stored = stored;
        this.known = known;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    Uni<RestResponse<byte[]>> make(ApiKeyRequest request, Caller caller, KeyedRequest keyed) {
        Instant now = now();
        ApiKey key = ApiKey.create(random);
        Supplier<StoredKey> made = () -> {
            ApiKeyRequest.Checked wanted = request.checked(now);
            Scopes.require(caller, wanted.scopes());
            return StoredKey.of(ids.next(), key, wanted, new StoredKey.Maker(caller.subject(), now));
        };
        return known(stored.add(keyed, made, stored -> created(stored, now)))
                .map(kept -> ShownOnce.in(kept, "key", key.text()));
    }

    private static RestResponse<ApiKeyResponse> created(StoredKey made, Instant now) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, made.response(now))
                .header("Location", ApiKeysResource.PATH + "/" + made.id())
                .header("ETag", EntityTags.of(made.version()))
                .build();
    }

    /** Whoever rotates a key holds it afterwards, and so must have its scopes already. */
    Uni<RestResponse<byte[]>> rotate(UUID id, Duration overlap, Caller caller, KeyedRequest keyed) {
        ApiKey next = ApiKey.create(random);
        return known(stored.change(keyed, id, key -> {
                    Scopes.require(caller, key.scopes());
                    Instant now = now();
                    key.rotate(next, now.plus(overlap), now);
                    return ResponseBuilder.ok(key.response(now))
                            .header("ETag", EntityTags.of(key.version()))
                            .build();
                }))
                .map(kept -> ShownOnce.in(kept, "key", next.text()));
    }

    Uni<Void> revoke(UUID id, String ifMatch, Caller caller) {
        return known(stored.change(id, key -> {
            EntityTags.requireMatch(ifMatch, key.version());
            key.revoke(new StoredKey.Maker(caller.subject(), now()));
        }));
    }

    /** Makes this replica know the change before the answer goes out; the others follow. */
    private <T> Uni<T> known(Uni<T> change) {
        return change.call(known::refresh);
    }

    /** With the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
