package dev.assay.rest.idempotency;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a write is answered with, made in its transaction so that it can be kept with the request's key.
 *
 * @param candidate whom it tells of, and with whom it is erased; absent where it tells of nobody
 */
public record KeepableAnswer(Optional<UUID> candidate, RestResponse<?> response) {

    public static KeepableAnswer about(UUID candidate, RestResponse<?> response) {
        return new KeepableAnswer(Optional.of(candidate), response);
    }

    public static KeepableAnswer aboutNobody(RestResponse<?> response) {
        return new KeepableAnswer(Optional.empty(), response);
    }
}
