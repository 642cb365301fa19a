package dev.assay.profile.documents.reading;

import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.pdf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.documents.ParserServerTestResource;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Documents are read in another process, which nothing of this one depends on. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserServerTestResource.class)
class RemoteReaderResourceTest {

    Process parser;

    @Test
    void readsAsLongAsTheParserIsThereAndSaysWhenItIsNot() throws InterruptedException {
        create(pdf(), "cv.pdf")
                .then()
                .statusCode(201)
                .body("candidate.profile.basics.name", equalTo("Ondrine Velmark"))
                .body("report.pages", equalTo(1));
        create(new byte[] {0, 1, 2}, "cv.bin").then().statusCode(415);

        parser.destroyForcibly();
        assertTrue(parser.waitFor(1, TimeUnit.MINUTES));

        create(pdf(), "cv.pdf")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:assay:problem:unavailable"))
                .body("detail", equalTo("The service that reads documents cannot be reached."));
    }
}
