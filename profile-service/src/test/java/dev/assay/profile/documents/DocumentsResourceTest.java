package dev.assay.profile.documents;

import static dev.assay.profile.documents.Uploads.DOCUMENTS;
import static dev.assay.profile.documents.Uploads.add;
import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.of;
import static dev.assay.profile.documents.Uploads.pdf;
import static dev.assay.profile.documents.Uploads.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class DocumentsResourceTest {

    private static final String HIDDEN = "Led a cluster of 9000 GPUs for training.";

    @Test
    void makesACandidateOfAFile() {
        // When
        Response made = create(pdf(), "cv.pdf");

        // Then
        String id = made.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("candidate.profile.basics.name", equalTo("Ondrine Velmark"))
                .body("candidate.profile.work[0].startDate", equalTo("2019-01"))
                .body("document.state", equalTo("READ"))
                .body("document.fileName", equalTo("cv.pdf"))
                .body("document.format", equalTo("PDF"))
                .body("document.candidateVersion", equalTo(1))
                .body("report.format", equalTo("PDF"))
                .body("report.pages", equalTo(1))
                .body("report.text", containsString("event store"))
                .body("report.values.pointer", hasItem("/basics/name"))
                .body("report.values[0].confidence", greaterThan(0f))
                .body("report.values[0].origin.page", equalTo(1))
                .extract()
                .path("candidate.id");
        made.then().header("Location", endsWith("/api/v1/candidates/" + id));
        caller().get("/api/v1/candidates/" + id).then().body("profile.basics.name", equalTo("Ondrine Velmark"));
    }

    @Test
    void givesTheFileBackAsItCame() {
        // Given
        byte[] file = pdf();
        Response made = create(file, "../../etc/cv fdp.exe.pdf");
        String address = of(made.path("candidate.id")) + "/" + made.path("document.id");

        // When
        Response download = caller().get(address);

        // Then
        download.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment; filename=\"cv fdp.exe.pdf\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        assertArrayEquals(file, download.asByteArray());
        caller().get(address + "/report")
                .then()
                .statusCode(200)
                .body("document.id", equalTo(made.path("document.id")))
                .body(
                        "report.values",
                        hasSize(made.<List<?>>path("report.values").size()));
    }

    @Test
    void takesAFormWithWhatTheSenderCallsTheCandidate() {
        // Given
        String external = Api.freshExternalId();

        // When
        Response made = form(external, "first", pdf());
        Response again = form(external, "second", pdf());

        // Then
        made.then().statusCode(201).body("candidate.externalId", equalTo(external));
        again.then()
                .statusCode(200)
                .body("candidate.id", equalTo(made.path("candidate.id")))
                .body("candidate.tags", equalTo(List.of("first", "second")));
        form(external, "second", pdf()).then().statusCode(200).header("ETag", again.header("ETag"));
    }

    private static Response form(String external, String tag, byte[] content) {
        return caller().multiPart("file", "cv.pdf", content, "application/pdf")
                .multiPart("source", "files")
                .multiPart("externalId", external)
                .multiPart("tag", tag)
                .post(DOCUMENTS);
    }

    @Test
    void refusesAFormWithoutOneFile() {
        caller().multiPart("source", "files")
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        caller().multiPart("file", "a.pdf", pdf(), "application/pdf")
                .multiPart("source", "not a source")
                .multiPart("externalId", "1")
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/source"));
    }

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

    @Test
    void keepsHiddenTextOutOfTheProfile() {
        // Given
        Response plain = create(pdf(), "cv.pdf");
        plain.then().statusCode(201).body("report.findings", hasSize(0));

        // When
        Response made = create(pdf((document, stream) -> Uploads.write(stream, 300, 1, HIDDEN)), "cv.pdf");

        // Then: the same profile, so that it is scored as the same.
        made.then()
                .statusCode(201)
                .body("report.findings[0].kind", equalTo("TINY"))
                .body("report.findings[0].text", containsString("9000 GPUs"));
        assertEquals(plain.<Object>path("candidate.profile"), made.<Object>path("candidate.profile"));
    }

    @Test
    void erasesDocumentsWithTheirCandidate() {
        // Given
        Response made = create(pdf(), "cv.pdf");
        String id = made.path("candidate.id");
        String address = of(id) + "/" + made.path("document.id");

        // When
        caller().header("If-Match", "\"1\"")
                .delete("/api/v1/candidates/" + id)
                .then()
                .statusCode(204);

        // Then
        caller().get(address).then().statusCode(404);
        caller().get(address + "/report").then().statusCode(404);
        caller().get(of(id)).then().statusCode(404);
    }

    @Test
    void pagesThroughDocuments() {
        // Given
        String id = create(pdf(), "1.pdf").path("candidate.id");
        add(id, 1, pdf((document, stream) -> Uploads.write(stream, 400, 11, "Second")), "2.pdf")
                .then()
                .statusCode(201);

        // When
        Response first = caller().get(of(id) + "?limit=1");

        // Then
        first.then().body("items.fileName", equalTo(List.of("2.pdf")));
        caller().urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .body("items.fileName", equalTo(List.of("1.pdf")))
                .body("next", nullValue());
    }
}
