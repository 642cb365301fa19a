package dev.assay.profile.documents.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void takesFilesThatAreWhatTheyAreCalled() {
        check("%PDF-1.7 ...", "cv.PDF", "application/pdf");
        check("%PDF-1.7 ...", "", "application/octet-stream");
        check("\u00ef\u00bb\u00bf%PDF-1.7", "cv.pdf", "");
        check("PK\u0003\u0004", "cv.docx", "application/zip; x=y");
        check("  {\\rtf1", "cv.rtf", "text/rtf");
        check("# Ondrine", "cv.md", "text/plain; charset=utf-8");
        check("PK Sharma\nEngineer", "cv.txt", "text/plain");
    }

    private static void check(String content, String name, String type) {
        Upload upload = upload(content, name, type);
        assertDoesNotThrow(() -> Kind.check(upload), name + " " + type);
    }

    @Test
    void refusesFilesThatAreSomethingElse() {
        for (String[] one : new String[][] {
            {"<html>", "cv.pdf", ""},
            {"<html>", "", "application/pdf"},
            {"PK\u0003\u0004", "cv.pdf", ""},
            {"%PDF-1.7", "cv.docx", ""},
            {"%PDF-1.7", "cv.txt", "application/pdf"},
            {"%PDF-1.7 ... PK\u0005\u0006 ...", "cv.pdf", ""},
            {"GIF89a %PDF-1.7", "cv", ""},
        }) {
            assertEquals(
                    DocumentError.DOCUMENT_IS_SOMETHING_ELSE,
                    refused(upload(one[0], one[1], one[2])).code());
        }
        assertEquals(
                DocumentError.UNKNOWN_DOCUMENT_FORMAT,
                refused(upload("x", "", "image/png")).code());
    }

    @Test
    void takesNoPathAndNoControlCharacterFromAName() {
        assertEquals("cv.pdf", upload("x", "C:\\home\\../x/cv.pdf", "").fileName());
        assertEquals("cvfdp.exe", upload("x", "cv\u202efdp.exe\r\n\u0000", "").fileName());
        assertEquals(255, upload("x", "x".repeat(300), "").fileName().length());
    }

    @Test
    void writesNamesSoThatAHeaderCannotBeBroken() {
        assertEquals(
                "attachment; filename=\"Zo_ _cv_.pdf\"; filename*=UTF-8''Zo%C3%AB%20%22cv%22.pdf",
                FileNames.attachment("Zo\u00eb \"cv\".pdf"));
        assertEquals("Zo\u00eb+.pdf", FileNames.in("attachment; filename=x; filename*=UTF-8''Zo%C3%AB+.pdf"));
        assertEquals("a b.pdf", FileNames.in("attachment; filename=\"a b.pdf\""));
        assertEquals("", FileNames.in("attachment; filename*=UTF-8''%zz"));
    }

    private static ProblemException refused(Upload upload) {
        return assertThrows(ProblemException.class, () -> Kind.check(upload));
    }

    private static Upload upload(String content, String name, String type) {
        return new Upload(content.getBytes(StandardCharsets.ISO_8859_1), name, type, Upload.Names.NONE);
    }
}
