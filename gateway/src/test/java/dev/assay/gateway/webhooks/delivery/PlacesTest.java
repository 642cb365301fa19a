package dev.assay.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final UUID receiver = UUID.randomUUID();
    private final Places places = new Places(3);

    @Test
    void givesEachReceiverItsOwn() {
        assertEquals(3, places.takeAll(receiver));
        assertEquals(3, places.takeAll(UUID.randomUUID()));
        assertEquals(0, places.takeAll(receiver));
    }

    @Test
    void givesThoseThatCameBack() {
        places.takeAll(receiver);
        places.giveBack(receiver, 2);

        assertEquals(2, places.takeAll(receiver));
    }

    @Test
    void remembersNobodyToWhomNothingIsSent() {
        places.takeAll(receiver);
        places.giveBack(receiver, 2);
        assertFalse(places.allFree());

        places.giveBack(receiver, 1);
        assertTrue(places.allFree());
    }
}
