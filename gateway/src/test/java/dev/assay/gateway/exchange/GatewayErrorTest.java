package dev.assay.gateway.exchange;

import dev.assay.rest.testing.ErrorsPage;
import dev.assay.rest.testing.ErrorsPage.Section;
import org.junit.jupiter.api.Test;

/** What clients read of these errors is what they are. */
class GatewayErrorTest {

    @Test
    void isOnThePageOfErrors() {
        ErrorsPage.assertTells(Section.ALLOWANCE, GatewayError.values());
    }
}
