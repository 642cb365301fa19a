package dev.assay.profile.documents.reading;

import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.profile.archive.Archives;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that has no jail to read documents in, and little room for them. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@TestProfile(NoReaderResourceTest.WithoutReader.class)
class NoReaderResourceTest {

    public static final class WithoutReader implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.documents.bytes-at-a-time", "2000");
        }
    }

    @Test
    void refusesADocumentThatItCannotReadSafelyAndSaysWhy() {
        create("Ondrine Velmark".getBytes(StandardCharsets.UTF_8), "cv.txt")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .body("type", equalTo("urn:assay:problem:documents-not-read-here"))
                .body("detail", containsString("not told where its parser is"));
    }

    @Test
    void refusesAnArchiveBeforeItIsTaken() {
        caller().contentType("application/zip")
                .body(Archives.named("cv.txt"))
                .post("/api/v1/imports")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:assay:problem:documents-not-read-here"));
    }

    @Test
    void takesNoMoreBytesAtATimeThanItHasRoomFor() {
        create(new byte[2001], "cv.txt")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:assay:problem:unavailable"));
        create(new byte[1999], "cv.txt").then().body("type", equalTo("urn:assay:problem:documents-not-read-here"));
        create(new byte[1999], "cv.txt").then().body("type", equalTo("urn:assay:problem:documents-not-read-here"));
    }
}
