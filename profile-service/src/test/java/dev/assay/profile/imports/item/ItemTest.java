package dev.assay.profile.imports.item;

import static dev.assay.profile.imports.item.ItemOutcome.CREATED;
import static dev.assay.profile.imports.item.ItemOutcome.UNCHANGED;
import static dev.assay.profile.imports.item.ItemOutcome.UPDATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemTest {

    @Test
    void takesTwoLinesOfAJobForOneChange() {
        assertEquals(item(7, CREATED, 0, 2), item(1, CREATED, 0, 1).and(item(7, UPDATED, 1, 2)));
        assertEquals(item(7, UPDATED, 3, 4), item(1, UPDATED, 3, 4).and(item(7, UNCHANGED, 4, 4)));
    }

    @Test
    void leavesItToTheLaterLineWhereTheEarlierChangedNothing() {
        assertEquals(item(7, UPDATED, 2, 3), item(1, UNCHANGED, 1, 1).and(item(7, UPDATED, 2, 3)));
    }

    @Test
    void showsThatOthersChangedTheCandidateBetweenTwoLines() {
        Item first = item(1, CREATED, 0, 1);

        Item second = first.and(item(900, UPDATED, 2, 3));

        assertEquals(item(900, CREATED, 0, 1), second);
        assertEquals(item(901, CREATED, 0, 1), second.and(item(901, UPDATED, 3, 4)));
    }

    private static Item item(long line, ItemOutcome outcome, long before, long after) {
        return new Item(UUID.fromString("0190f5a0-0000-7000-8000-000000000001"), line, outcome, before, after);
    }
}
