package dev.assay.profile.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FeedPositionTest {

    @Test
    void readsWhatItWrites() {
        // When
        String text = FeedPosition.parse("1795339800.8123.77").toString();

        // Then
        assertEquals("1795339800.8123.77", text);
    }

    @Test
    void refusesAnythingElse() {
        for (String text : new String[] {"", "1", "1.2", "1.2.3.4", "1.2.-3", "1.2.x", "1.2.9999999999999999999"}) {
            // When
            ProblemException refusal = assertThrows(ProblemException.class, () -> FeedPosition.parse(text));

            // Then
            assertEquals(400, refusal.code().status());
        }
    }

    @Test
    void comparesTransactionsBeforeSequences() {
        // Given
        FeedPosition head = new FeedPosition(1, 10, 5);

        // Then
        assertTrue(new FeedPosition(1, 10, 6).isBeyond(head));
        assertTrue(new FeedPosition(1, 11, 1).isBeyond(head));
        assertFalse(new FeedPosition(1, 9, 99).isBeyond(head));
        assertFalse(head.isBeyond(head));
    }
}
