package dev.assay.parser.pdf.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Finding;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

class LayersTest {

    private final PDOptionalContentGroup on = new PDOptionalContentGroup("on");
    private final PDOptionalContentGroup off = new PDOptionalContentGroup("off");

    @Test
    void setsAsideTextOfALayerThatIsOff() throws IOException {
        ParsedResume parsed = parsed(off, on);

        assertEquals(
                List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, "Kubernetes expert")),
                parsed.report().findings());
        assertFalse(parsed.report().text().contains("Kubernetes"));
        assertTrue(parsed.report().text().contains("Wrote the log"));
    }

    @Test
    void readsALayerThatIsOnAndCoversNothingByOneThatIsOff() throws IOException {
        ParsedResume parsed = parsed(on, off);

        assertEquals(List.of(), parsed.report().findings());
        assertTrue(parsed.report().text().contains("Kubernetes expert"));
    }

    @Test
    void followsTheRuleOfSeveralLayers() throws IOException {
        assertTrue(isRead(COSName.ANY_ON));
        assertFalse(isRead(COSName.ALL_ON));
        assertTrue(isRead(COSName.ANY_OFF));
        assertFalse(isRead(COSName.ALL_OFF));
    }

    private boolean isRead(COSName policy) throws IOException {
        PDOptionalContentMembershipDictionary both = new PDOptionalContentMembershipDictionary();
        both.setOCGs(List.of(on, off));
        both.setVisibilityPolicy(policy);
        return parsed(both, off).report().findings().isEmpty();
    }

    /** @param of the layer of some text @param patch the layer of an area that is painted later: beside the text where it is seen, else over it */
    private ParsedResume parsed(PDPropertyList of, PDPropertyList patch) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(on);
            layers.addGroup(off);
            layers.setGroupEnabled(off, false);
            document.getDocumentCatalog().setOCProperties(layers);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Pdfs.Pen pen = new Pdfs.Pen(stream);
                stream.beginMarkedContent(COSName.OC, of);
                stream.beginMarkedContent(COSName.P);
                stream.endMarkedContent();
                pen.write(50, 200, "Kubernetes expert");
                stream.endMarkedContent();
                stream.beginMarkedContent(COSName.OC, patch);
                stream.setNonStrokingColor(Color.LIGHT_GRAY);
                stream.addRect(0, 842 - (patch == on ? 20 : 300), 500, patch == on ? 20 : 300);
                stream.fill();
                stream.endMarkedContent();
                stream.setNonStrokingColor(Color.BLACK);
                pen.write(50, 100, "Wrote the log");
            }
            document.save(bytes);
            return new ResumeParser().parse(bytes.toByteArray(), "cv.pdf");
        }
    }
}
