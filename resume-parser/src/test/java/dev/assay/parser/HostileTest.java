package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class HostileTest {

    private final ResumeParser parser = new ResumeParser();

    private Unreadable.Reason reason(byte[] content) {
        return assertThrows(Unreadable.class, () -> parser.parse(content, "cv")).reason();
    }

    @Test
    void refusesAnArchiveThatInflatesTooFar() throws IOException {
        byte[] bomb = Zips.of(Map.of("word/document.xml", Zips.document("", " ".repeat(30 << 20))));
        assertTrue(bomb.length < 200_000);
        assertEquals(Unreadable.Reason.TOO_LARGE, reason(bomb));
    }

    @Test
    void refusesAnArchiveOfManyFiles() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            files.put("f" + i, "");
        }
        assertEquals(Unreadable.Reason.TOO_LARGE, reason(Zips.of(files)));
    }

    @Test
    void refusesAnArchiveThatPointsOutside() throws IOException {
        assertEquals(
                Unreadable.Reason.DAMAGED,
                reason(Zips.of(Map.of("../../x", "1", "word/document.xml", Zips.document("", "")))));
    }

    /** Nothing is unpacked to disk: what is marked as a link is a file like any other, whose text is the link's target. */
    @Test
    void followsNoLinkInAnArchive() throws IOException {
        byte[] docx = Zips.docx("<w:p><w:r><w:t>Ondrine Velmark</w:t></w:r></w:p>");
        byte[] linked = Zips.linked(docx, "word/document.xml");
        assertEquals(
                parser.parse(docx, "cv.docx").report().text(),
                parser.parse(linked, "cv.docx").report().text());
        byte[] target = Zips.linked(Zips.of(Map.of("word/document.xml", "/etc/passwd")), "word/document.xml");
        assertEquals(Unreadable.Reason.DAMAGED, reason(target));
    }

    @Test
    void fetchesNoTemplateThatADocumentNames() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            Map<String, String> files = new LinkedHashMap<>();
            files.put("word/document.xml", Zips.document("", "<w:p><w:r><w:t>Ondrine Velmark</w:t></w:r></w:p>"));
            files.put(
                    "word/_rels/settings.xml.rels",
                    "<Relationships><Relationship Id='r' Type='attachedTemplate' TargetMode='External' Target='http://127.0.0.1:"
                            + listener.getLocalPort() + "/x.dotm'/></Relationships>");
            assertTrue(parser.parse(Zips.of(files), "cv.docx").report().text().contains("Ondrine Velmark"));
            assertThrows(java.net.SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void followsNoEntityOfADocumentType() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String type = "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b SYSTEM '" + url + "'>]>";
            String body = "<w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p>";
            byte[] docx = Zips.of(Map.of("word/document.xml", Zips.document(type, body)));
            assertEquals(Unreadable.Reason.DAMAGED, reason(docx));
            assertThrows(java.net.SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertEquals(Unreadable.Reason.ENCRYPTED, reason(saved(document)));
        }
    }

    @Test
    void saysThatAPdfHoldsImagesOnly() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            java.awt.image.BufferedImage scan =
                    new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 600, 800);
            }
            byte[] pdf = saved(document);
            Unreadable refused = assertThrows(Unreadable.class, () -> parser.parse(pdf, "scan.pdf"));
            assertEquals(Unreadable.Reason.NO_TEXT, refused.reason());
            assertTrue(refused.getMessage().contains("images only"));
        }
    }

    @Test
    void refusesAPdfOfTooManyPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 60; i++) {
                document.addPage(new PDPage());
            }
            assertEquals(Unreadable.Reason.TOO_LARGE, reason(saved(document)));
        }
    }

    @Test
    void refusesADamagedPdf() {
        assertEquals(Unreadable.Reason.DAMAGED, reason("%PDF-1.7\n1 0 obj << /Type /Catalog >>".getBytes()));
    }

    @Test
    void refusesTheOldBinaryFormat() {
        assertEquals(
                Unreadable.Reason.ENCRYPTED, reason(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
