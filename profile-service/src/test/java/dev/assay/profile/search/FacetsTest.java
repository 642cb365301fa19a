package dev.assay.profile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FacetsTest {

    @Test
    void saysWhetherAllMatchesWereCounted() {
        Facets all = Facets.of(List.of(new Facets.Counted("matches", null, 10)), 10);
        Facets part = Facets.of(List.of(new Facets.Counted("matches", null, 11)), 10);

        assertTrue(all.complete());
        assertFalse(part.complete());
        assertEquals(10, part.matches());
    }
}
