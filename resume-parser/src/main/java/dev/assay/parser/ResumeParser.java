package dev.assay.parser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.InvisibleCharacters;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.entries.SectionReaders;
import dev.assay.parser.pdf.PdfDecoder;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.sections.Headings;
import dev.assay.parser.sections.Outline;
import dev.assay.parser.structured.EuropassAttachment;
import dev.assay.parser.structured.EuropassReader;
import dev.assay.parser.structured.JsonResumeReader;
import dev.assay.parser.structured.LinkedInReader;
import dev.assay.parser.text.Characters;
import dev.assay.parser.text.HtmlDecoder;
import dev.assay.parser.text.MarkdownDecoder;
import dev.assay.parser.text.TextDecoder;
import dev.assay.parser.word.docx.DocxDecoder;
import dev.assay.parser.word.odt.OdtDecoder;
import dev.assay.parser.word.rtf.RtfDecoder;
import java.util.ArrayList;
import java.util.List;

/** Turns a file into a JSON Resume. Thread-safe, keeps nothing between calls, opens no file and no connection. */
public final class ResumeParser {
    private static final int MOST_BYTES = 20 << 20;

    private final Headings headings = new Headings();
    private final SectionReaders readers = new SectionReaders();
    private final Outline outline = new Outline(headings, readers.terms());
    private final JsonResumeReader json = new JsonResumeReader();
    private final OdtDecoder odt = new OdtDecoder();
    private final RtfDecoder rtf = new RtfDecoder();
    private final DocxDecoder docx = new DocxDecoder();
    private final HtmlDecoder html = new HtmlDecoder();
    private final MarkdownDecoder markdown = new MarkdownDecoder();
    private final TextDecoder text = new TextDecoder(headings::isHeading);
    private final PdfDecoder pdf = new PdfDecoder(headings::isHeading);

    /**
     * Reads a file.
     *
     * @param fileName a hint only: what the bytes are decides
     * @throws Unreadable with the reason, where the file is no résumé that can be read
     */
    public ParsedResume parse(byte[] content, String fileName) {
        if (content.length > MOST_BYTES) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The file has more than " + (MOST_BYTES >> 20) + " MB.");
        }
        Format format = Formats.of(content, fileName);
        return switch (format) {
            case PDF -> pdf(content);
            case DOCX -> structured(format, docx.decode(content));
            case HTML -> structured(format, html.decode(content));
            case TEXT -> structured(format, text.decode(content));
            case MARKDOWN -> structured(format, markdown.decode(content));
            case JSON_RESUME -> data(format, json.read(Characters.text(content)), List.of());
            case LINKEDIN_EXPORT -> data(format, LinkedInReader.read(content), List.of());
            case ODT -> structured(format, odt.decode(content));
            case RTF -> structured(format, rtf.decode(content));
            case EUROPASS -> europass(content);
        };
    }

    private static ParsedResume data(Format format, ObjectNode resume, List<Finding> findings) {
        return new ParsedResume(resume, new Report(format, 1, "", List.of(), List.of(), findings, List.of()));
    }

    private static ParsedResume europass(byte[] content) {
        EuropassReader.Read read = EuropassReader.read(content);
        return data(Format.EUROPASS, read.resume(), read.findings());
    }

    /** Where the maker of the PDF has attached the data that it was made from, that is the better résumé. */
    private ParsedResume pdf(byte[] content) {
        PdfDecoder.Read read = pdf.read(content);
        ParsedResume drawn = structured(Format.PDF, read.decoded());
        return read.xml()
                .flatMap(xml -> EuropassAttachment.read(xml, drawn.report().text()))
                .map(attached -> attached(attached, drawn))
                .orElse(drawn);
    }

    /** What the pages say in other words than the data stays told: then the profile is that of the pages. */
    private static ParsedResume attached(EuropassAttachment.Compared data, ParsedResume drawn) {
        Report pages = drawn.report();
        List<Finding> findings = new ArrayList<>(pages.findings());
        findings.addAll(data.findings());
        List<String> warnings = new ArrayList<>(pages.warnings());
        warnings.add(
                data.whole()
                        ? "The profile is that of the Europass XML in the PDF, as far as the pages say the same."
                        : "The profile is that of the pages: the Europass XML in the PDF has sentences that they do not show.");
        Report report = new Report(
                Format.PDF,
                pages.pages(),
                pages.text(),
                data.whole() ? List.of() : pages.values(),
                data.whole() ? List.of() : pages.unplaced(),
                findings,
                warnings);
        return new ParsedResume(data.whole() ? data.resume() : drawn.resume(), report);
    }

    private ParsedResume structured(Format format, Decoded decoded) {
        Decoded document = InvisibleCharacters.without(BrokenCharacters.without(decoded));
        Draft draft = readers.read(document, outline.parts(document));
        Report report = new Report(
                format,
                document.pages(),
                document.text(),
                draft.values(),
                draft.unplaced(),
                document.findings(),
                document.warnings());
        return new ParsedResume(draft.resume(), report);
    }
}
