package dev.assay.scoring.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangeKind;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.FeedParts;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/** A feed that answers the pages it was given, in their order, and records what it was asked. */
public final class MemoryFeed implements ChangeFeed {

    public static final Instant OLDEST = Instant.parse("2026-11-22T10:00:00Z");

    private final Queue<Uni<ChangePage>> pages = new ArrayDeque<>();
    private final List<Optional<String>> asked = new ArrayList<>();
    private Uni<Void> closing = Uni.createFrom().voidItem();

    public static CandidateChange upserted(UUID candidate, long incarnation, long version, int fit) {
        return upserted(
                candidate,
                incarnation,
                version,
                JsonNodeFactory.instance.objectNode().put("fit", fit));
    }

    public static CandidateChange upserted(UUID candidate, long incarnation, long version, JsonNode profile) {
        return new CandidateChange(
                candidate,
                new VersionStamp(incarnation, version),
                ChangeKind.UPSERTED,
                profile,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static CandidateChange tagged(UUID candidate, int fit, String... tags) {
        return new CandidateChange(
                candidate,
                new VersionStamp(1, 1),
                ChangeKind.UPSERTED,
                JsonNodeFactory.instance.objectNode().put("fit", fit),
                List.of(tags),
                Optional.empty(),
                Optional.empty());
    }

    public static CandidateChange broken(UUID candidate, long version, String secret) {
        return new CandidateChange(
                candidate,
                new VersionStamp(1, version),
                ChangeKind.UPSERTED,
                JsonNodeFactory.instance.objectNode().put("broken", secret),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static CandidateChange erased(UUID candidate, long incarnation, long version) {
        return new CandidateChange(
                candidate,
                new VersionStamp(incarnation, version),
                ChangeKind.ERASED,
                MissingNode.getInstance(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static CandidateChange merged(UUID candidate, long incarnation, long version, UUID into) {
        return new CandidateChange(
                candidate,
                new VersionStamp(incarnation, version),
                ChangeKind.MERGED,
                MissingNode.getInstance(),
                List.of(),
                Optional.of(into),
                Optional.empty());
    }

    public MemoryFeed page(String next, CandidateChange... changes) {
        return page(next, 0, changes);
    }

    public MemoryFeed page(String next, long pending, CandidateChange... changes) {
        Optional<Instant> oldest = pending > 0 ? Optional.of(OLDEST) : Optional.empty();
        pages.add(Uni.createFrom().item(new ChangePage(List.of(changes), next, pending, oldest)));
        return this;
    }

    public MemoryFeed failure(RuntimeException failure) {
        pages.add(Uni.createFrom().failure(failure));
        return this;
    }

    /** What its close waits for, as the group of a topic is waited for. */
    public MemoryFeed closing(Uni<Void> end) {
        closing = end;
        return this;
    }

    /** The positions that pages were asked behind. */
    public List<Optional<String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Uni<FeedParts> parts() {
        return Uni.createFrom().item(FeedParts.WHOLE);
    }

    @Override
    public Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait) {
        asked.add(after.get(0));
        return pages.remove();
    }

    @Override
    public Uni<Void> close() {
        return closing;
    }
}
