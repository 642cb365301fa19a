package dev.assay.profile.candidate;

import dev.assay.rest.testing.ErrorsPage;
import dev.assay.rest.testing.ErrorsPage.Section;
import org.junit.jupiter.api.Test;

/** What clients read of these errors is what they are. */
class ProfileErrorTest {

    @Test
    void isOnThePageOfErrors() {
        ErrorsPage.assertTells(Section.CANDIDATES, ProfileError.values());
    }
}
