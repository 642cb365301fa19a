package dev.assay.rest.idempotency;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a write, made in its transaction so that it can be stored with the request's key.
 *
 * @param candidate the one that it is about, and with whom it is erased; empty if it is about nobody
 */
public record KeepableAnswer(Optional<UUID> candidate, RestResponse<?> response) {

    public static KeepableAnswer about(UUID candidate, RestResponse<?> response) {
        return new KeepableAnswer(Optional.of(candidate), response);
    }

    public static KeepableAnswer aboutNobody(RestResponse<?> response) {
        return new KeepableAnswer(Optional.empty(), response);
    }
}
