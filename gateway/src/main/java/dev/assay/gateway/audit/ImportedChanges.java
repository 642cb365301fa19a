package dev.assay.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.gateway.events.EventReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Writes into the audit trail which candidates imports and reverts changed after their answers, one entry for each of their transactions. */
@ApplicationScoped
class ImportedChanges implements EventReader {

    private static final String TYPE = "import.changed";

    /** In events, each of 200 candidates: a page is about a megabyte. */
    private static final int PAGE = 100;

    /** The status is that of the answer to the request for the import or revert. */
    private static final String ADD = """
            with told as (
                select *
                  from jsonb_to_recordset(cast(cast(:changes as text) as jsonb))
                       as t(event uuid, at timestamptz, "requestId" text, caller text, "onBehalfOf" text, operation text, "importId" uuid,
                            candidates uuid[], versions bigint[])),
            fresh as (
                insert into audit_event (event) select event from told on conflict do nothing returning event),
            given as materialized (
                select nextval('audit_entry_id_seq') as id, told.* from told join fresh on fresh.event = told.event),
            written as (
                insert into audit_entry (id, at, request_id, caller, on_behalf_of, operation, status, import_id) overriding system value
                select id, at, "requestId", caller, "onBehalfOf", operation, 202, "importId" from given)
            insert into audit_shown (entry, at, candidates, versions, others)
            select id, at, candidates, versions, false from given
            """;

    @Override
    public String name() {
        return "audit trail";
    }

    /** Not the position of the webhooks, because their reader in the previous build skips the events meant for the trail. */
    @Override
    public String place(String service) {
        return "audit/" + service;
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public Uni<Void> take(StatelessSession session, JsonNode events) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> add(changes, event));
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(ADD)
                        .setParameter("changes", changes.toString())
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Nothing to do, since events that are already in the trail are recognised by their id. */
    @Override
    public void startedOver(String service) {}

    private static void add(ArrayNode changes, JsonNode event) {
        if (TYPE.equals(event.path("type").asText())) {
            ObjectNode change = changes.addObject();
            change.setAll((ObjectNode) event.path("data"));
            change.set("event", event.path("id"));
            change.set("at", event.path("at"));
        }
    }
}
