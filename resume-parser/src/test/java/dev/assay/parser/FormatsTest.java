package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Ann Lee</h1><p style='display:none'>Ran GPUs</p> | cv.html | HTML",
                "<h1>Ann Lee</h1><p style='display:none'>Ran GPUs</p> | '' | HTML",
                "</div><h1>Ann Lee</h1> | cv.txt | HTML",
                "<x-cv hidden>Ran GPUs</x-cv> | '' | HTML",
                "Ann Lee<p hidden>Ran GPUs</p> | cv.HTM | HTML",
                "<!-- a --!><p hidden>Ran GPUs</p> | cv.txt | HTML",
                "<!--><p hidden>Ran GPUs</p> | cv.txt | HTML",
                "<?xml version='1.0'?><!-- a --><html> | cv.xml | HTML",
                "<!-- a --><Candidate> | cv.xml | EUROPASS",
                "<p align=center>Ann Lee</p> | cv.md | MARKDOWN",
                "<!-- a --> Ann Lee | cv.md | MARKDOWN",
                "<ann@example.org> | cv.txt | TEXT",
                "< 5 years with Go | cv.txt | TEXT"
            })
    void takesForAPageWhatABrowserDoes(String content, String name, Format format) {
        assertEquals(format, Formats.of(content.getBytes(StandardCharsets.UTF_8), name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee<p hidden>Ran GPUs</p><p>Go</p> | '' | HTML",
                "Ann Lee<p hidden>Ran GPUs</p><p>Go</p> | resume | HTML",
                "Ann Lee<p hidden>Ran GPUs</p><p>Go</p> | cv.txt | TEXT",
                "# Ann Lee\\n## Work\\n<!-- Ran GPUs --> | '' | MARKDOWN",
                "# Ann Lee\\n## Work | cv.txt | TEXT",
                "Ann Lee\\n# 1 in sales | '' | TEXT",
                "Ann Lee, a <b>old</b> engineer | '' | TEXT"
            })
    void looksIntoTextWithoutAName(String content, String name, Format format) {
        String text = content.replace("\\n", "\n");

        assertEquals(format, Formats.of(text.getBytes(StandardCharsets.UTF_8), name));
    }

    @Test
    void readsADocxWhoseMainPartHasAnotherName() throws IOException {
        byte[] docx = Zips.of(Map.of(
                "_rels/.rels",
                "<Relationships xmlns='r'><Relationship Type='http://x/relationships/officeDocument'"
                        + " Target='/word/document2.xml'/></Relationships>",
                "word/document2.xml",
                Zips.document("", "<w:p><w:r><w:t>Wrote the log</w:t></w:r></w:p>")));

        assertEquals(
                "Wrote the log\n",
                new ResumeParser().parse(docx, "cv.docx").report().text());
    }

    @Test
    void seesAPageInWideCharacters() {
        byte[] wide = "\ufeff<html><p hidden>Ran GPUs</p></html>".getBytes(StandardCharsets.UTF_16LE);

        assertEquals(Format.HTML, Formats.of(wide, "cv.txt"));
    }

    @Test
    void seesAPageBehindALongComment() {
        String page = "<!--" + "long ".repeat(100_000) + "-->\n<h1>Ann Lee</h1>";

        assertEquals(Format.HTML, Formats.of(page.getBytes(StandardCharsets.UTF_8), "cv.txt"));
    }
}
