package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolRoomTest {

    private final PoolRoom room = new PoolRoom(100);

    @Test
    void leavesAPoolWhatTheOthersDoNotTake() {
        assertEquals(30, room.leftFor("now", Map.of("now", 10L, "before", 70L)));
    }

    @Test
    void sendsTheOthersAwayWhereTheOneInUseNeedsTheirRoom() {
        assertTrue(room.othersHaveToGo("now", Map.of("now", 31L, "before", 70L)));
    }

    @Test
    void keepsTheOthersAsLongAsThereIsRoom() {
        assertFalse(room.othersHaveToGo("now", Map.of("now", 30L, "before", 70L)));
        assertFalse(room.othersHaveToGo("now", Map.of("now", 101L)));
    }
}
