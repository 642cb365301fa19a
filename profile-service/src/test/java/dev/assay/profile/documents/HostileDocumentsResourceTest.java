package dev.assay.profile.documents;

import static dev.assay.profile.documents.Uploads.DOCUMENTS;
import static dev.assay.profile.documents.Uploads.add;
import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.docx;
import static dev.assay.profile.documents.Uploads.of;
import static dev.assay.profile.documents.Uploads.pdf;
import static dev.assay.profile.documents.Uploads.zip;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

/** Rows Z1 to Z4 of the list of hostile input: each answers in order, and the service reads the next document. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class HostileDocumentsResourceTest {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>Ondrine Velmark</w:t></w:r></w:p>";

    @Test
    void refusesArchivesBeforeTheyAreInflated() {
        refused(docx("", " ".repeat(60 << 20)), "cv.docx", 413, "document-too-large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            many.put("f" + i, "");
        }
        refused(zip(many), "cv.docx", 413, "document-too-large");
        refused(zip(Map.of("../../x", "1", "word/document.xml", "")), "cv.docx", 422, "document-damaged");
        refused(
                zip(Map.of("inner.zip", new String(zip(Map.of("a", "b")), StandardCharsets.ISO_8859_1))),
                "cv.zip",
                415,
                "unknown-document-format");
        byte[] office = new byte[512];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, office, 0, 4);
        refused(office, "encrypted", 422, "document-encrypted");
    }

    @Test
    void followsNothingThatADocumentPointsTo() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String type = "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b SYSTEM '" + url + "'>]>";
            String entities = "<w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p>";
            refused(docx(type, PARAGRAPH + entities), "cv.docx", 422, "document-damaged");

            byte[] template = zip(Map.of(
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                            + PARAGRAPH + "</w:body></w:document>",
                    "word/_rels/settings.xml.rels",
                    "<Relationships><Relationship Id='r' Type='attachedTemplate' TargetMode='External' Target='" + url
                            + "'/></Relationships>"));
            create(template, "cv.docx").then().statusCode(201).body("report.text", not(containsString("root:")));
            listener.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void keepsTheCandidateWhateverThePdf() throws IOException {
        // Given
        String id = Api.createdId("Before.");

        // When, then
        add(id, 1, pages(10_000), "pages.pdf").then().statusCode(413);
        add(id, 1, encrypted(), "encrypted.pdf").then().statusCode(422);
        add(id, 1, recursive(), "recursive.pdf").then().statusCode(422);
        caller().get("/api/v1/candidates/" + id).then().header("ETag", "\"1\"");
        Response list = caller().get(of(id));
        list.then()
                .body("items.reason.size()", equalTo(3))
                .body("items[1].reason", equalTo("document-encrypted"))
                .body("items[2].reason", equalTo("document-too-large"))
                .body("items[2].detail", containsString("10000 pages"));
    }

    @Test
    void runsNoScriptAndOpensNoEmbeddedFile() {
        byte[] armed = pdf((document, stream) -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.launchURL('http://127.0.0.1')"));
            embed(document, "hidden.txt", "Led a cluster of 9000 GPUs.");
        });

        create(armed, "cv.pdf")
                .then()
                .statusCode(201)
                .body("candidate.profile.basics.name", equalTo("Ondrine Velmark"))
                .body("report.text", not(containsString("9000")));
    }

    @Test
    void refusesWhatIsNotWhatItIsCalled() {
        byte[] page = "<!doctype html><html><body>Ondrine Velmark</body></html>".getBytes(StandardCharsets.US_ASCII);
        refused(page, "cv.pdf", 415, "document-is-something-else");
        byte[] program = "MZ\u0000\u0001\u0002\u0003This program cannot be run".getBytes(StandardCharsets.ISO_8859_1);
        refused(program, "cv.pdf", 415, "document-is-something-else");
        refused(program, "cv", 415, "unknown-document-format");
        refused(joined(pdf(), zip(Map.of("a", "b"))), "cv.pdf", 415, "document-is-something-else");
        refused(joined(page, pdf()), "cv.html", 415, "document-is-something-else");
        caller().contentType("application/pdf")
                .body(page)
                .post(DOCUMENTS)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:assay:problem:document-is-something-else"));
        caller().contentType("image/png").body(page).post(DOCUMENTS).then().statusCode(415);
    }

    @Test
    void refusesMoreThanADocumentMayHave() {
        refused(new byte[(20 << 20) + 1], "cv.pdf", 413, "document-too-large");
        refused(new byte[0], "cv.pdf", 400, "bad-request");
    }

    private static void refused(byte[] content, String name, int status, String type) {
        create(content, name)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:" + type));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    /** A tree of pages that is its own branch. */
    private static byte[] recursive() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>endobj
                trailer<</Root 1 0 R>>
                """.getBytes(StandardCharsets.US_ASCII);
    }

    private static void embed(PDDocument document, String name, String text) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(
                document, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
