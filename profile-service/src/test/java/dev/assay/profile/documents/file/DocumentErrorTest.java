package dev.assay.profile.documents.file;

import dev.assay.rest.testing.ErrorsPage;
import dev.assay.rest.testing.ErrorsPage.Section;
import org.junit.jupiter.api.Test;

/** What clients read of these errors is what they are. */
class DocumentErrorTest {

    @Test
    void isOnThePageOfErrors() {
        ErrorsPage.assertTells(Section.DOCUMENTS, DocumentError.values());
    }
}
