package dev.assay.profile.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.CommittedContract;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FeedContractTest {

    private static final UUID CANDIDATE = UUID.fromString("0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b");
    private static final String PROFILE =
            "{\"basics\":{\"name\":\"Ondrine Velmark\",\"summary\":\"Builds storage engines.\"}}";
    private static final FeedItem UPSERTED = new FeedItem(
            CANDIDATE,
            3,
            ChangeKind.UPSERTED,
            Instant.parse("2026-11-22T09:30:00.250Z"),
            new FeedPosition(1795339800, 8123, 77),
            PROFILE,
            "[\"platform-2027\"]",
            null,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    private static final FeedItem ERASED = new FeedItem(
            CANDIDATE,
            4,
            ChangeKind.ERASED,
            Instant.parse("2026-11-22T09:31:12Z"),
            new FeedPosition(1795339800, 8125, 80),
            null,
            null,
            null,
            null);
    private static final FeedItem MERGED = new FeedItem(
            CANDIDATE,
            5,
            ChangeKind.MERGED,
            Instant.parse("2026-11-22T09:32:40.500Z"),
            new FeedPosition(1795339800, 8131, 91),
            null,
            null,
            UUID.fromString("0193a5f0-8d2f-7e53-8c4b-601d3e2f5b7c"),
            null);

    @Inject
    ObjectMapper mapper;

    @Test
    void writesAnUpsertAsCommitted() throws IOException {
        // When
        String event = pretty(UPSERTED);

        // Then
        CommittedContract.check("events/candidate-upserted.json", event);
    }

    @Test
    void writesAnErasureAsCommitted() throws IOException {
        // When
        String event = pretty(ERASED);

        // Then
        CommittedContract.check("events/candidate-erased.json", event);
    }

    @Test
    void writesAMergeAsCommitted() throws IOException {
        // When
        String event = pretty(MERGED);

        // Then
        CommittedContract.check("events/candidate-merged.json", event);
    }

    @Test
    void servesTheMembersOfTheCommittedEvents() throws JsonProcessingException {
        // Given
        String head = FeedReader.head();
        FeedReader.create("stays");
        FeedReader.erase(FeedReader.create("goes"));
        Merges.merged(Api.createdId("goes on"), Api.createdId("becomes a part"));

        // When
        JsonNode items = mapper.readTree(FeedReader.read(head).asString()).path("items");

        // Then
        List<String> untraced = members(mapper.readTree(pretty(UPSERTED)));
        untraced.remove("traceParent");
        assertEquals(untraced, members(items.get(0)));
        assertEquals(members(mapper.readTree(pretty(ERASED))), members(items.get(1)));
        assertEquals(members(mapper.readTree(pretty(MERGED))), members(items.get(3)));
    }

    /** By way of a tree, so that the profile, which is JSON already, is laid out too. */
    private String pretty(FeedItem item) throws JsonProcessingException {
        JsonNode event = mapper.readTree(mapper.writeValueAsString(item));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
    }

    private static List<String> members(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
