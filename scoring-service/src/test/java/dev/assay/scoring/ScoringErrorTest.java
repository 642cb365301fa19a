package dev.assay.scoring;

import dev.assay.rest.testing.ErrorsPage;
import dev.assay.rest.testing.ErrorsPage.Section;
import org.junit.jupiter.api.Test;

/** What clients read of these errors is what they are. */
class ScoringErrorTest {

    @Test
    void isOnThePageOfErrors() {
        ErrorsPage.assertTells(Section.SCORING, ScoringError.values());
    }
}
