package dev.assay.gateway.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this replica has taken to try.
 *
 * @param tries this one included; also what fences a replica off that comes back too late
 * @param secrets to sign with: the one in use, and while it is rotated the one before
 */
record DueDelivery(UUID id, int tries, UUID webhook, URI url, List<Secret> secrets, UUID message, String body) {

    /** Value of the header {@code webhook-signature}. */
    String signatures(Instant at) {
        return String.join(
                " ",
                secrets.stream().map(secret -> secret.sign(message, at, body)).toList());
    }
}
