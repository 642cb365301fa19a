package dev.assay.scoring.poolcolumns.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.poolcolumns.PoolMark;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void includesWhatHadCommitted() {
        Snapshot snapshot = Snapshot.parse("10:20:10,14");
        assertTrue(snapshot.includes(9) && snapshot.includes(11) && snapshot.includes(19));
        assertFalse(snapshot.includes(10) || snapshot.includes(14) || snapshot.includes(20));
    }

    @Test
    void includesALookThatSawNoMore() {
        Snapshot later = Snapshot.parse("14:22:14");
        assertTrue(later.includes(Snapshot.parse("10:20:10,14")));
        assertTrue(later.includes(later));
        assertFalse(later.includes(Snapshot.parse("16:20:16")), "14 had committed there");
        assertFalse(later.includes(Snapshot.parse("14:23:14")));
    }

    @Test
    void survivesACursor() {
        PoolMark mark = new PoolMark(Instant.parse("2026-11-22T10:00:00.123456Z"), Snapshot.parse("10:20:10,14"));
        PoolMark read = PoolMark.decode(mark.encode()).orElseThrow();
        assertEquals(mark.at(), read.at());
        assertEquals("10:20:10,14", read.seen().toString());
        assertEquals("5:5:", Snapshot.parse("5:5:").toString());
    }

    @Test
    void isLeftOutOfACursorThatItDoesNotFit() {
        String running = IntStream.range(10, 100).mapToObj(Integer::toString).collect(Collectors.joining(","));
        PoolMark mark = new PoolMark(Instant.EPOCH, Snapshot.parse("10:100:" + running));
        assertEquals(Optional.empty(), PoolMark.decode(mark.encode()));
    }

    @Test
    void isNothingElse() {
        assertEquals(Optional.empty(), PoolMark.decode("2026-11-22T10:00:00Z/x:y:z"));
        assertEquals(Optional.empty(), PoolMark.decode("x/1:1:"));
        assertThrows(IllegalArgumentException.class, () -> Snapshot.parse("1:2"));
    }
}
