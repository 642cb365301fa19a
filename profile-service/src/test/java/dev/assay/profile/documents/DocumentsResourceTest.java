package dev.assay.profile.documents;

import static dev.assay.profile.documents.Uploads.DOCUMENTS;
import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.pdf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file comes in and a candidate is made of it. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class DocumentsResourceTest {

    private static final byte[] BROKEN = "%PDF-1.7\n1 0 obj << /Type /Catalog >>".getBytes(StandardCharsets.US_ASCII);

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
    void goesByTheMediaTypeWhereAFileHasNoName() {
        String markdown =
                "# Ondrine Velmark\n\n## Experience\n\n### Engineer, Brackwater\n2015 - 2018\n\n- Wrote the event store.\n";

        caller().contentType("text/markdown")
                .body(markdown.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .body("report.format", equalTo("MARKDOWN"))
                .body("candidate.profile.basics.name", equalTo("Ondrine Velmark"));
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

    @Test
    void keepsADocumentFromACandidateThatItIsNotOf() {
        // Given
        String external = Api.freshExternalId();
        String other = "{\"profile\": {\"basics\": {\"name\": \"Tavish Orlend\", \"email\": \"tavish@example.org\"}}}";
        String id = Api.upsert(external, other).path("id");

        // When
        Response refused =
                ofAts(external, pdf()).multiPart("samePerson", "true").post(DOCUMENTS);

        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:assay:problem:another-person"));
        caller().get("/api/v1/candidates/" + id + "/documents").then().body("items", hasSize(0));
        ofAts(external, pdf()).post(DOCUMENTS).then().statusCode(200).body("candidate.id", equalTo(id));
    }

    @Test
    void keepsAnUnreadDocumentFromACandidateThatItMayNotBeOf() {
        // Given
        String external = Api.freshExternalId();
        String other = "{\"profile\": {\"basics\": {\"name\": \"Tavish Orlend\", \"email\": \"tavish@example.org\"}}}";
        String id = Api.upsert(external, other).path("id");

        // When
        Response refused =
                ofAts(external, BROKEN).multiPart("samePerson", "true").post(DOCUMENTS);

        // Then
        refused.then().statusCode(422).header("Link", nullValue());
        caller().get("/api/v1/candidates/" + id + "/documents").then().body("items", hasSize(0));
    }

    @Test
    void refusesToCompareAPersonWhomNoExternalIdNames() {
        caller().multiPart("file", "cv.pdf", pdf(), "application/pdf")
                .multiPart("samePerson", "true")
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .body("detail", equalTo("'samePerson' needs a 'source' and an 'externalId'."));
    }

    private static RequestSpecification ofAts(String external, byte[] content) {
        return caller().multiPart("file", "cv.pdf", content, "application/pdf")
                .multiPart("source", "ats")
                .multiPart("externalId", external);
    }

    @Test
    void listsWhatCannotBeReadWithWhomTheSenderMeans() {
        // Given
        String external = Api.freshExternalId();
        String id = form(external, "first", pdf()).path("candidate.id");

        // When
        form(external, "second", BROKEN).then().statusCode(422);
        form(Api.freshExternalId(), "second", BROKEN).then().statusCode(422).header("Link", nullValue());

        // Then
        caller().get("/api/v1/candidates/" + id + "/documents")
                .then()
                .body("items.state", containsInAnyOrder("READ", "FAILED"));
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
}
