package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicBatchTest {

    private static final TopicBatch READ = new TopicBatch("abcdefghijkl", List.of(), Map.of(0, 5L, 1, 7L));

    @Test
    void isCompleteInThePartsThatAreReadToTheirEnd() {
        assertEquals(List.of(true, false), complete(READ.page(unsent(0), Map.of(0, 5L, 1, 8L))));
    }

    @Test
    void isCompleteInNoPartWhileSomethingIsNotOnTheTopicYet() {
        assertEquals(List.of(false, false), complete(READ.page(unsent(1), Map.of(0, 5L, 1, 7L))));
    }

    private static LatestPage unsent(long changes) {
        return new LatestPage(1, List.of(), 0, changes, Optional.empty());
    }

    private static List<Boolean> complete(ChangePage page) {
        return page.reaches().stream().map(Reach::complete).toList();
    }
}
