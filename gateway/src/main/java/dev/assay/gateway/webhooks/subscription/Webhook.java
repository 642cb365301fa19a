package dev.assay.gateway.webhooks.subscription;

import dev.assay.gateway.webhooks.EventType;
import dev.assay.gateway.webhooks.Secret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A subscription. */
@Entity
class Webhook {

    @Id
    private UUID id;

    private String url;
    private String description;
    private String events;
    private boolean enabled;
    private String disabledReason;
    private String secret;
    private String previousSecret;
    private Instant previousUntil;
    private long version;
    private Instant createdAt;
    private String createdBy;
    private Instant deletedAt;

    protected Webhook() {}

    /** Who makes a subscription, and when. */
    record Maker(String name, Instant at) {}

    static Webhook of(UUID id, Secret secret, WebhookRequest.Checked wanted, Maker maker) {
        Webhook made = new Webhook();
        made.id = id;
        made.secret = secret.text();
        made.createdAt = maker.at();
        made.createdBy = maker.name();
        made.enabled = true;
        made.take(wanted);
        return made;
    }

    /** Applies the request. Switching it on clears the reason for which it was switched off. */
    void take(WebhookRequest.Checked wanted) {
        url = wanted.url().toString();
        description = wanted.description();
        events = wanted.events().stream().map(EventType::id).collect(Collectors.joining(" "));
        enabled = wanted.enabled() == null ? enabled : wanted.enabled();
        disabledReason = enabled ? null : disabledReason;
        version++;
    }

    /** Takes the next secret. Until {@code previousEnds}, messages are also signed with the previous one. */
    void rotate(Secret next, Instant previousEnds) {
        previousSecret = secret;
        previousUntil = previousEnds;
        secret = next.text();
        version++;
    }

    /** Ends it. What signed its messages is forgotten at once. Disabled for replicas of the build before, which do not know of deleted ones. */
    void delete(Instant now) {
        deletedAt = now;
        enabled = false;
        secret = "";
        previousSecret = null;
        previousUntil = null;
        version++;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isAt(URI address) {
        return url.equals(address.toString());
    }

    Set<EventType> events() {
        return Arrays.stream(events.split(" "))
                .map(type -> EventType.of(type).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    WebhookResponse response(Instant now) {
        boolean rotating = previousUntil != null && now.isBefore(previousUntil);
        return new WebhookResponse(
                id,
                url,
                List.copyOf(events()),
                description,
                enabled,
                disabledReason,
                createdAt,
                createdBy,
                rotating ? previousUntil : null,
                null);
    }
}
