package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.parser.document.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, a file is read or refused. In every build the seeds are read; the profile {@code fuzz} mutates those of one method. */
class EntryPointsFuzzTest {

    private static final ResumeParser PARSER = new ResumeParser();
    private static final String BODY = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ada Example</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jan 2019 - Present</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private static Stream<Arguments> seeds(String... texts) {
        return Arrays.stream(texts).map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Only a refusal with a reason may come out. */
    private static void read(byte[] content, String name) {
        try {
            assertTrue(PARSER.parse(content, name).resume().isObject());
        } catch (Unreadable refused) {
            assertTrue(!refused.getMessage().isBlank());
        }
    }

    /** A part of an archive is mutated inside of it, where a mutation of the archive itself would only break its sums. */
    private static void readPacked(Map<String, String> files, String part, byte[] content) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Zips.write(files, Map.of(part, content), zip);
        read(zip.toByteArray(), "cv");
    }

    static Stream<Arguments> pdfs() throws IOException {
        byte[] drawn = Pdfs.of(pen -> {
            pen.write(50, 60, "Ada Example", Pdfs.BOLD, 20);
            pen.write(50, 100, "Engineer, Acme");
            pen.write(400, 100, "Jan 2019 - Present");
            pen.stream().addRect(50, 700, 3, 3);
            pen.stream().fill();
        });
        return Stream.of(Arguments.of((Object) drawn), Arguments.of((Object) "%PDF-1.4".getBytes()));
    }

    @MethodSource("pdfs")
    @FuzzTest(maxDuration = "4m")
    void readsPdf(byte[] content) {
        read(content, "cv.pdf");
    }

    static Stream<Arguments> archives() throws IOException {
        return Stream.of(
                Arguments.of((Object) Zips.docx(BODY)), Arguments.of((Object) Zips.odt("", "<text:p>x</text:p>")));
    }

    @MethodSource("archives")
    @FuzzTest(maxDuration = "4m")
    void readsArchive(byte[] content) {
        read(content, "cv.zip");
    }

    static Stream<Arguments> docx() {
        return seeds(Zips.document("", BODY));
    }

    @MethodSource("docx")
    @FuzzTest(maxDuration = "4m")
    void readsDocx(byte[] content) throws IOException {
        readPacked(Map.of(), "word/document.xml", content);
    }

    static Stream<Arguments> odt() {
        return seeds(
                "<o:d xmlns:o='o' xmlns:t='t'><o:automatic-styles><s:style xmlns:s='s' s:name='P' s:family='paragraph'/>"
                        + "</o:automatic-styles><o:body><o:text><t:h t:outline-level='1'>Experience</t:h><t:list><t:list-item>"
                        + "<t:p t:style-name='P'>a<t:s t:c='2'/><t:tab/>b</t:p></t:list-item></t:list></o:text></o:body></o:d>");
    }

    @MethodSource("odt")
    @FuzzTest(maxDuration = "4m")
    void readsOdt(byte[] content) throws IOException {
        readPacked(Map.of("mimetype", "application/vnd.oasis.opendocument.text"), "content.xml", content);
    }

    static Stream<Arguments> rtfs() {
        return seeds("{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0\\fcharset238 A;}}{\\colortbl;\\red1\\green2\\blue3;}"
                + "{\\stylesheet{\\s1 heading 1;}}\\pard\\s1\\b Experience\\par\\trowd\\clcbpat1\\cellx9\\intbl a\\cell\\row"
                + "\\pard{\\listtext\\'95}\\u321?\\'f3{\\v x}\\bin2 ab{\\*\\shpinst{\\shptxt box\\par}}\\par}");
    }

    @MethodSource("rtfs")
    @FuzzTest(maxDuration = "4m")
    void readsRtf(byte[] content) {
        byte[] start = "{\\rtf1".getBytes(StandardCharsets.UTF_8);
        byte[] rtf = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, rtf, start.length, content.length);
        read(rtf, "cv.rtf");
    }

    static Stream<Arguments> htmls() {
        return seeds(
                "<html><h2>Experience</h2><ul><li style='color:#fff'>a<b>b</b></ul><table><tr><td>2019<td>x</table>");
    }

    @MethodSource("htmls")
    @FuzzTest(maxDuration = "4m")
    void readsHtml(byte[] content) {
        read(content, "cv.html");
    }

    static Stream<Arguments> texts() {
        return seeds(
                "Ada Example\na@example.org | +49 30 5550 1234\n\nEXPERIENCE\nEngineer, Acme    Jan 2019 - Present\n- x\n\n"
                        + "EDUCATION\nMSc in Physics, University of Nordhaven, 2013\nSKILLS\nGo (expert), SQL\n",
                "# Ada\n## Work\n**Engineer** at [Acme](x) 03/2017-11/18\n* `a` _b_\n## Languages\nGerman (native)");
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "4m")
    void readsText(byte[] content) {
        read(content, content.length % 2 == 0 ? "cv.txt" : "cv.md");
    }

    static Stream<Arguments> jsons() {
        return seeds("{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"name\":\"Acme\",\"startDate\":\"2019-01\"}]}");
    }

    @MethodSource("jsons")
    @FuzzTest(maxDuration = "4m")
    void readsJsonResume(byte[] content) {
        read(content, "cv.json");
    }

    static Stream<Arguments> exports() {
        return seeds(
                "Company Name,Title,Description,Started On\r\nAcme,\"Engineer, \"\"x\"\"\",\"a\n- b\",Jan 2019\r\n");
    }

    @MethodSource("exports")
    @FuzzTest(maxDuration = "4m")
    void readsLinkedInExport(byte[] content) throws IOException {
        readPacked(Map.of("Profile.csv", "First Name,Last Name\nAda,Example\n"), "Positions.csv", content);
    }

    static Stream<Arguments> europasses() {
        return seeds(
                "<Candidate><CandidateProfile><EmploymentHistory><EmployerHistory><PositionHistory><PositionTitle>x</PositionTitle>"
                        + "<Description>&lt;ul>&lt;li>a</Description></PositionHistory></EmployerHistory></EmploymentHistory>"
                        + "</CandidateProfile></Candidate>",
                "<SkillsPassport><LearnerInfo><WorkExperienceList><WorkExperience><Period><From year='2019' month='--04'/></Period>"
                        + "</WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>");
    }

    @MethodSource("europasses")
    @FuzzTest(maxDuration = "4m")
    void readsEuropass(byte[] content) {
        read(content, "cv.xml");
    }
}
