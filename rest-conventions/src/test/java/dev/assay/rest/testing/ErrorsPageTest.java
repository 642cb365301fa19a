package dev.assay.rest.testing;

import dev.assay.rest.idempotency.IdempotencyError;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.testing.ErrorsPage.Section;
import dev.assay.rest.token.TokenError;
import org.junit.jupiter.api.Test;

/** What every service can answer is on the page; each service looks for its own there. */
class ErrorsPageTest {

    @Test
    void tellsWhatEveryCallCanAnswer() {
        ErrorsPage.assertTells(Section.ANY_CALL, CommonError.values(), TokenError.values());
    }

    @Test
    void tellsWhatARepeatedCallCanAnswer() {
        ErrorsPage.assertTells(Section.REPEATED_CALLS, IdempotencyError.values());
    }

    @Test
    void hasNoTableThatNobodyCompares() {
        ErrorsPage.assertHasNoOtherTables();
    }
}
