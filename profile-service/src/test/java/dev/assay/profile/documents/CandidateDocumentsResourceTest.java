package dev.assay.profile.documents;

import static dev.assay.profile.documents.Uploads.add;
import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.of;
import static dev.assay.profile.documents.Uploads.pdf;
import static dev.assay.profile.documents.Uploads.sending;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.documents.kept.Documents;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file comes in for a candidate that there is. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class CandidateDocumentsResourceTest {

    @Inject
    Documents documents;

    @Test
    void replacesTheProfileOfACandidate() {
        // Given
        String id = Api.caller()
                .body("{\"tags\": [\"kept\"], \"profile\": " + Api.profile("Before.") + "}")
                .post(Api.CANDIDATES)
                .path("id");

        // When
        Response added = add(id, 1, pdf(), "cv.pdf");

        // Then
        added.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith(of(id) + "/" + added.path("document.id")))
                .body("candidate.tags", equalTo(List.of("kept")))
                .body("candidate.profile.basics.email", equalTo("ondrine@lumen.example"));
        caller().get("/api/v1/candidates/" + id + "/versions/1")
                .then()
                .body("profile.basics.summary", equalTo("Before."));
    }

    @Test
    void asksForTheVersionThatIsChanged() {
        String id = Api.createdId("Before.");
        sending(pdf(), "cv.pdf").post(of(id)).then().statusCode(428);
        add(id, 7, pdf(), "cv.pdf").then().statusCode(412);
        add(UUID.randomUUID().toString(), 1, pdf(), "cv.pdf").then().statusCode(404);
        caller().get(of(id)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void keepsWhatCannotBeReadWithTheReason() {
        // Given
        String id = Api.createdId("Before.");
        byte[] broken = "%PDF-1.7\n1 0 obj << /Type /Catalog >>".getBytes(StandardCharsets.US_ASCII);

        // When
        Response refused = add(id, 1, broken, "cv.pdf");

        // Then
        refused.then().statusCode(422).body("type", equalTo("urn:assay:problem:document-damaged"));
        caller().get("/api/v1/candidates/" + id).then().header("ETag", "\"1\"");
        Response list = caller().get(of(id));
        list.then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].reason", equalTo("document-damaged"))
                .body("items[0].detail", equalTo(refused.path("detail")));
        String address = of(id) + "/" + list.path("items[0].id");
        refused.then().header("Link", "<" + address + "/report>; rel=\"describedby\"");
        assertArrayEquals(broken, caller().get(address).asByteArray());
        caller().get(address + "/report").then().statusCode(200).body("report", nullValue());
    }

    @Test
    void keepsWhatWasReadWhereTheSameBytesCannotBeReadAgain() {
        // Given
        String id = Api.createdId("Before.");
        byte[] sent = pdf();
        String address = of(id) + "/" + add(id, 1, sent, "cv.pdf").path("document.id");
        Upload again = new Upload(sent, "cv.pdf", "", Upload.Names.NONE);

        // When
        documents
                .addFailed(CandidateId.parse(id), again, DocumentError.DOCUMENT_TOO_SLOW, "Reading it was stopped.")
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        caller().get(of(id)).then().body("items.state", contains("READ")).body("items.candidateVersion", contains(2));
        caller().get(address + "/report").then().body("report", notNullValue());
    }

    @Test
    void carriesARequestOutOnce() {
        // Given
        String id = Api.createdId("Before.");
        String key = UUID.randomUUID().toString();
        Response first = sending(pdf(), "cv.pdf")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .post(of(id));

        // When
        Response again = sending(pdfOf(first), "cv.pdf")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .post(of(id));

        // Then
        again.then().statusCode(201).header("Idempotent-Replayed", "true").header("ETag", "\"2\"");
        assertEquals(first.asString(), again.asString());
        sending(pdf((document, stream) -> Uploads.write(stream, 400, 11, "Other")), "cv.pdf")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .post(of(id))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:assay:problem:idempotency-key-reused"));
    }

    private static byte[] pdfOf(Response added) {
        return caller().get(of(added.path("candidate.id")) + "/" + added.path("document.id"))
                .asByteArray();
    }
}
