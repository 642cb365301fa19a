package dev.assay.gateway.webhooks.subscription;

import dev.assay.gateway.webhooks.EventType;
import dev.assay.rest.token.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The messages in the log of a subscription. Each can still be sent, to the address that the subscription has by then. */
final class KeptMessages {

    /** One is enough to refuse. Searches only the types that the caller may not read. */
    private static final String ONE_OF = """
            select m.type from webhook_delivery d join webhook_message m on m.id = d.message_id
             where d.webhook_id = :webhook and m.type = any (string_to_array(:types, ' ')) limit 1
            """;

    private KeptMessages() {}

    /** Fails with 403 if there is a message that the caller may not read. */
    static Uni<Void> requireReadable(StatelessSession session, UUID webhook, Caller caller) {
        Set<EventType> hidden = EventType.hiddenFrom(caller);
        if (hidden.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ONE_OF, String.class)
                .setParameter("webhook", webhook)
                .setParameter("types", hidden.stream().map(EventType::id).collect(Collectors.joining(" ")))
                .getResultList()
                .invoke(found -> found.forEach(type -> requireReadable(type, caller)))
                .replaceWithVoid();
    }

    /** @throws dev.assay.rest.problem.ProblemException 403 if the caller may not read messages of this type */
    static void requireReadable(String type, Caller caller) {
        EventType.requireReadable(Set.of(EventType.of(type).orElseThrow()), caller);
    }
}
