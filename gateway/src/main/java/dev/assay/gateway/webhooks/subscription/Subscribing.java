package dev.assay.gateway.webhooks.subscription;

import dev.assay.gateway.rotation.ShownOnce;
import dev.assay.gateway.webhooks.EventType;
import dev.assay.gateway.webhooks.Secret;
import dev.assay.gateway.webhooks.WebhooksConfig;
import dev.assay.gateway.webhooks.address.AddressLookup;
import dev.assay.gateway.webhooks.address.Addresses;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.token.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Creates and changes subscriptions, only for receivers outside the internal network. */
@ApplicationScoped
class Subscribing {

    private final Webhooks webhooks;
    private final boolean allowInternal;
    private final Clock clock;
    private final AddressLookup lookup;
    private final TimeOrderedIds ids;
    private final SecureRandom random = new SecureRandom();

    Subscribing(Webhooks webhooks, WebhooksConfig config, Clock clock, AddressLookup lookup) {
        this.webhooks = webhooks;
        this.allowInternal = config.allowInternal();
        this.clock = clock;
        this.lookup = lookup;
        this.ids = new TimeOrderedIds(clock);
    }

    Uni<RestResponse<byte[]>> make(WebhookRequest request, Caller caller, KeyedRequest keyed) {
        WebhookRequest.Checked wanted = request.checked(allowInternal);
        EventType.requireReadable(wanted.events(), caller);
        Secret secret = Secret.create(random);
        Instant now = now();
        Webhook made = Webhook.of(ids.next(), secret, wanted, new Webhook.Maker(caller.subject(), now));
        RestResponse<WebhookResponse> answer = ResponseBuilder.create(RestResponse.Status.CREATED, made.response(now))
                .header("Location", WebhooksResource.PATH + "/" + made.id())
                .header("ETag", EntityTags.of(made.version()))
                .build();
        return webhooks.add(keyed, () -> outside(wanted.url()), made, answer)
                .map(kept -> ShownOnce.in(kept, "secret", secret.text()));
    }

    /** A receiver whose name no longer resolves can still be switched off. */
    Uni<RestResponse<WebhookResponse>> replace(UUID id, WebhookRequest request, Caller caller, String ifMatch) {
        WebhookRequest.Checked wanted = request.checked(allowInternal);
        EventType.requireReadable(wanted.events(), caller);
        boolean off = Boolean.FALSE.equals(wanted.enabled());
        // Checked before the lookup, which costs the caller and the resolver time, and again in the transaction.
        return webhooks.find(id)
                .invoke(known -> EntityTags.requireMatch(ifMatch, known.version()))
                .chain(() -> off ? Uni.createFrom().voidItem() : outside(wanted.url()))
                .chain(() -> webhooks.change(id, (session, webhook) -> {
                    EntityTags.requireMatch(ifMatch, webhook.version());
                    EventType.requireReadable(webhook.events(), caller);
                    return moves(webhook, wanted, session, caller).map(may -> {
                        webhook.take(wanted);
                        return answer(webhook);
                    });
                }));
    }

    /** Waiting messages go to the new address, and sent ones can be sent there again, so whoever sets it must be allowed to read all of them. */
    private static Uni<Void> moves(
            Webhook webhook, WebhookRequest.Checked wanted, StatelessSession session, Caller caller) {
        return webhook.isAt(wanted.url())
                ? Uni.createFrom().voidItem()
                : KeptMessages.requireReadable(session, webhook.id(), caller);
    }

    /** Whoever is shown the secret can sign messages in our name, and so must be allowed to read the events that they are about. */
    Uni<RestResponse<byte[]>> rotate(UUID id, Duration overlap, Caller caller, KeyedRequest keyed) {
        Secret next = Secret.create(random);
        return webhooks.change(keyed, id, webhook -> {
                    EventType.requireReadable(webhook.events(), caller);
                    webhook.rotate(next, now().plus(overlap));
                    return answer(webhook);
                })
                .map(kept -> ShownOnce.in(kept, "secret", next.text()));
    }

    Uni<Void> delete(UUID id, String ifMatch) {
        return webhooks.delete(id, webhook -> {
            EntityTags.requireMatch(ifMatch, webhook.version());
            webhook.delete(now());
        });
    }

    RestResponse<WebhookResponse> answer(Webhook webhook) {
        return ResponseBuilder.ok(webhook.response(now()))
                .header("ETag", EntityTags.of(webhook.version()))
                .build();
    }

    private Uni<Void> outside(URI url) {
        if (allowInternal) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(() -> lookup.toRegister(url.getHost()).toCompletionStage())
                .onFailure(UnknownHostException.class)
                .transform(unknown -> refusal("No address of this host is known."))
                .invoke(Subscribing::requireOutside)
                .replaceWithVoid();
    }

    private static void requireOutside(List<InetAddress> addresses) {
        if (addresses.stream().anyMatch(Addresses::isInternal)) {
            throw refusal("This is an internal address; a receiver has to be one that the world outside can reach.");
        }
    }

    private static RuntimeException refusal(String reason) {
        return WebhookRequest.refusal(List.of(new InputError("/url", reason)));
    }

    /** With the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
