package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void lagsByAPartThatThePageBroughtNothingOf() {
        ChangePage page = new ChangePage(List.of(), List.of(new Reach(1, "b", 3, Optional.empty())));
        Lease moved = new Lease("epoch", 1, Optional.of("b"), Optional.of(NOW.minusSeconds(90)), 2);

        assertEquals(90, new Written(List.of(moved), false).lag(page).seconds(NOW));
    }
}
