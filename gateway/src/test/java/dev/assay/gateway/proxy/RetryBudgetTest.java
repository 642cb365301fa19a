package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void allowsOneForTenCalls() {
        assertFalse(budget.allowsOne());
        call(9);
        assertFalse(budget.allowsOne());
        call(1);
        assertTrue(budget.allowsOne());
        assertFalse(budget.allowsOne());
    }

    @Test
    void allowsATenthWhereEveryCallFails() {
        long retries = IntStream.range(0, 1000)
                .filter(i -> {
                    call(1);
                    return budget.allowsOne();
                })
                .count();

        assertEquals(100, retries);
    }

    @Test
    void savesUpTenAtMost() {
        call(100_000);

        long retries = IntStream.range(0, 100).filter(i -> budget.allowsOne()).count();

        assertEquals(10, retries);
    }

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            budget.called();
        }
    }
}
