package dev.assay.profile.documents;

import static io.restassured.RestAssured.given;

import dev.assay.rest.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents and the calls that send them. */
public final class Uploads {

    public static final String DOCUMENTS = "/api/v1/documents";

    private static final String[] LINES = {
        "ondrine@lumen.example", "Work", "Engineer, Lumen, Jan 2019 - Present", "- Built the event store of five nodes."
    };

    private Uploads() {}

    /** Draws more on the page. */
    public interface Drawn {
        void on(PDDocument document, PDPageContentStream stream) throws IOException;
    }

    public static byte[] pdf() {
        return pdf((document, stream) -> {});
    }

    public static byte[] pdf(Drawn more) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                write(stream, 730, 20, "Ondrine Velmark");
                for (int i = 0; i < LINES.length; i++) {
                    write(stream, 690 - 30 * i, i == 1 ? 15 : 11, LINES[i]);
                }
                more.on(document, stream);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(PDPageContentStream stream, float y, float size, String text) throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        stream.newLineAtOffset(60, y);
        stream.showText(text);
        stream.endText();
    }

    public static byte[] docx(String prolog, String body) {
        return zip(Map.of(
                "word/document.xml",
                prolog + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + body + "</w:body></w:document>"));
    }

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static RequestSpecification caller() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"));
    }

    public static RequestSpecification sending(byte[] content, String name) {
        return caller().contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    public static Response create(byte[] content, String name) {
        return sending(content, name).post(DOCUMENTS);
    }

    public static Response add(String candidate, long version, byte[] content, String name) {
        return sending(content, name).header("If-Match", "\"" + version + "\"").post(of(candidate));
    }

    public static String of(String candidate) {
        return "/api/v1/candidates/" + candidate + "/documents";
    }
}
