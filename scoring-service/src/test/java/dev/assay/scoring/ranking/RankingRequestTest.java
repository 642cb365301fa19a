package dev.assay.scoring.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingRequestTest {

    @Test
    void isSpelledTheSameInEveryProcessWhateverTheOrderOfItsWeights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("systems", 70);
        weights.put("infrastructure", 30);

        assertEquals(
                "30dcf74f04a728cfc6e02e2f3faca7c9c346fe17985a5a82bbab2829941610cf",
                of(weights, "opening").spelled());
    }

    @Test
    void isSpelledOtherwiseWhereItMeansAnotherList() {
        Map<String, Integer> weights = Map.of("systems", 100);

        assertNotEquals(of(weights, "a, b").spelled(), of(weights, "a", "b").spelled());
    }

    private static RankingRequest of(Map<String, Integer> weights, String... tags) {
        return new RankingRequest(null, weights, null, null, null, List.of(tags), null);
    }
}
