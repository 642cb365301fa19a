package dev.assay.scoring.epoch.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedPlaceTest {

    @Test
    void comparesByNumbersAndNotByLetters() {
        assertTrue(place("1.10.1").isAtOrPast(place("1.9.200")));
        assertFalse(place("1.9.200").isAtOrPast(place("1.10.1")));
        assertTrue(place("2.1.1").isAtOrPast(place("1.900.1")));
        assertTrue(place("abcdefgh:12").isAtOrPast(place("abcdefgh:12")));
        assertFalse(place("abcdefgh:9").isAtOrPast(place("abcdefgh:12")));
    }

    @Test
    void comparesNoPlacesOfTwoFeeds() {
        assertTrue(place("abcdefgh:12").isComparableWith(place("abcdefgh:1")));
        assertFalse(place("abcdefgh:12").isComparableWith(place("ABCDEFGH:12")));
        assertFalse(place("1.10.1").isComparableWith(place("abcdefgh:12")));
    }

    @Test
    void knowsWhatIsNoPlace() {
        assertEquals(Optional.empty(), FeedPlace.parse(""));
        assertEquals(Optional.empty(), FeedPlace.parse("abc"));
        assertEquals(Optional.empty(), FeedPlace.parse("1.2.x"));
        assertEquals(Optional.empty(), FeedPlace.parse("1.99999999999999999999.1"));
    }

    private static FeedPlace place(String position) {
        return FeedPlace.parse(position).orElseThrow();
    }
}
