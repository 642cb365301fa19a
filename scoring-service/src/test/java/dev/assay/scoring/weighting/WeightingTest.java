package dev.assay.scoring.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.engine.rubric.MustHave;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightingTest {

    private static final Weights WEIGHTS = new Weights(5_000, 3_000, 2_000);

    @Test
    void hasTheSameTagInEveryProcess() {
        assertEquals(
                "f5dc84d819fa54393a12288832e469e6e1ad549a05173731ec9e549b213a4435",
                of(WEIGHTS, new MustHave("production-services", 3)).tag());
    }

    @Test
    void hasAnotherTagWhereAnythingDiffers() {
        String tag = of(WEIGHTS, new MustHave("production-services", 3)).tag();

        assertNotEquals(tag, of(WEIGHTS, new MustHave("production-services", 2)).tag());
        assertNotEquals(tag, of(WEIGHTS).tag());
        assertNotEquals(
                tag,
                of(new Weights(3_000, 5_000, 2_000), new MustHave("production-services", 3))
                        .tag());
    }

    private static Weighting of(Weights weights, MustHave... mustHaves) {
        return new Weighting("own", false, weights, List.of(mustHaves));
    }
}
