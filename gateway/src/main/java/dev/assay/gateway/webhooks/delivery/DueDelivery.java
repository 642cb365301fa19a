package dev.assay.gateway.webhooks.delivery;

import dev.assay.gateway.webhooks.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this replica has taken to try.
 *
 * @param tries including this one
 * @param takes how often it has been taken, which no redelivery resets: fences off whoever comes back too late
 * @param secrets those to sign with: the current one and, during a rotation, the previous one
 */
record DueDelivery(
        UUID id, int tries, long takes, UUID webhook, URI url, List<Secret> secrets, UUID message, String body) {

    /** Value of the header {@code webhook-signature}. */
    String signatures(Instant at) {
        return String.join(
                " ",
                secrets.stream().map(secret -> secret.sign(message, at, body)).toList());
    }
}
