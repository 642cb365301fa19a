package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

/** What a PDF may carry beside its pages. */
class HostilePdfTest {

    private static final String EUROPASS = """
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
             <Identification><PersonName><FirstName>Ondrine</FirstName><Surname>Velmark</Surname></PersonName></Identification>
             <WorkExperienceList><WorkExperience>
              <Period><From year="2019" month="--04"/><Current>true</Current></Period>
              <Position><Label>Engineer</Label></Position>
              <Activities>Built the event store of five nodes.</Activities>
              <Employer><Name>Lumen</Name></Employer>
             </WorkExperience>%s</WorkExperienceList></LearnerInfo></SkillsPassport>
            """;

    private final ResumeParser parser = new ResumeParser();

    private interface Armed {
        void with(PDDocument document, PDPageContentStream stream) throws IOException;
    }

    @Test
    void inflatesNoImageHoweverLargeItSaysThatItIs() throws IOException {
        ParsedResume read = parse((document, stream) -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 60_000);
            image.setInt(COSName.HEIGHT, 60_000);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (var bytes = image.createOutputStream(COSName.FLATE_DECODE)) {
                bytes.write(new byte[1 << 20]);
            }
            stream.drawImage(
                    new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(image), null), 0, 0, 9, 9);
        });

        assertEquals("Ondrine Velmark", read.resume().at("/basics/name").asText());
    }

    @Test
    void readsNoFormAndFollowsNoEntityOfIt() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            String form = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b SYSTEM 'http://127.0.0.1:"
                    + listener.getLocalPort()
                    + "/x'>]><xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'>&a;&b; Kubernetes</xdp:xdp>";

            ParsedResume read = parse((document, stream) -> {
                COSStream xfa = document.getDocument().createCOSStream();
                try (var bytes = xfa.createOutputStream()) {
                    bytes.write(form.getBytes(StandardCharsets.UTF_8));
                }
                COSDictionary acroForm = new COSDictionary();
                acroForm.setItem(COSName.XFA, xfa);
                document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, acroForm);
            });

            assertFalse(read.report().text().contains("root:"));
            assertFalse(read.report().text().contains("Kubernetes"));
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void runsNoScriptAndReadsNoAttachedFileThatIsNoEuropass() throws IOException {
        ParsedResume read = parse((document, stream) -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.launchURL('http://127.0.0.1')"));
            attach(
                    document,
                    "more.xml",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><SkillsPassport>&a;</SkillsPassport>");
        });

        assertEquals("Ondrine Velmark", read.resume().at("/basics/name").asText());
        assertTrue(read.report().warnings().isEmpty());
    }

    @Test
    void readsTheEuropassDataThatIsAttached() throws IOException {
        ParsedResume read = parse((document, stream) -> attach(document, "attachment.xml", EUROPASS.formatted("")));

        assertEquals("Lumen", read.resume().at("/work/0/name").asText());
        assertEquals("2019-04", read.resume().at("/work/0/startDate").asText());
        assertTrue(read.report().warnings().get(0).contains("Europass XML"));
        assertTrue(read.report().findings().isEmpty());
    }

    @Test
    void takesNothingOfAnAttachmentThatThePageDoesNotShow() throws IOException {
        String claimed = "<WorkExperience><Position><Label>Architect</Label></Position>"
                + "<Activities>Led training on nine thousand accelerators.</Activities></WorkExperience>";

        ParsedResume read =
                parse((document, stream) -> attach(document, "attachment.xml", EUROPASS.formatted(claimed)));

        assertFalse(read.resume().toString().contains("accelerators"));
        assertFalse(read.resume().toString().contains("Architect"));
        assertTrue(read.report().findings().stream()
                .map(Finding::text)
                .anyMatch(text -> text.contains("nine thousand accelerators")));
    }

    @Test
    void keepsASentenceOfThePageThatTheAttachmentSaysInOtherWords() throws IOException {
        String other = EUROPASS.formatted("").replace("five nodes", "six nodes");

        ParsedResume read = parse((document, stream) -> attach(document, "attachment.xml", other));

        assertTrue(read.resume().toString().contains("Built the event store of five nodes."));
        assertFalse(read.resume().toString().contains("six nodes"));
        assertTrue(read.report().warnings().get(0).contains("that of the pages"));
    }

    private ParsedResume parse(Armed armed) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Pdfs.Pen pen = new Pdfs.Pen(stream);
                pen.write(60, 100, "Ondrine Velmark", Pdfs.BOLD, 20);
                pen.write(60, 140, "Work", Pdfs.BOLD, 14);
                pen.write(60, 170, "Engineer, Lumen, Apr 2019 - Present");
                pen.write(60, 190, "- Built the event store of five nodes.");
                armed.with(document, stream);
            }
            document.save(bytes);
            return parser.parse(bytes.toByteArray(), "cv.pdf");
        }
    }

    private static void attach(PDDocument document, String name, String text) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
