package dev.assay.parser;

import dev.assay.parser.container.SafeZip;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.text.Characters;
import dev.assay.parser.word.docx.DocxParts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is by its bytes; its name decides only between kinds of plain text. */
final class Formats {
    private static final int LOOKED_AT = 4096;
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final Pattern EUROPASS =
            Pattern.compile("(?s).*<(\\w+:)?(SkillsPassport|Candidate|LearnerInfo)\\b.*");
    private static final Pattern HTML_NAME = Pattern.compile(".*\\.x?html?");
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]");

    private Formats() {}

    static Format of(byte[] content, String fileName) {
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-") || start.startsWith("\u00ef\u00bb\u00bf%PDF-")) {
            return Format.PDF;
        }
        if (SafeZip.isZip(content)) {
            return archive(content);
        }
        if (Arrays.equals(Arrays.copyOf(content, OLD_OFFICE.length), OLD_OFFICE)) {
            throw new Unreadable(
                    Unreadable.Reason.ENCRYPTED,
                    "An encrypted document, or one of the old binary Word format: save it as DOCX or PDF without a password.");
        }
        return text(Characters.text(content), fileName.toLowerCase(Locale.ROOT));
    }

    private static Format archive(byte[] content) {
        SafeZip names = SafeZip.open(
                content,
                name -> name.equals("mimetype")
                        || name.equals(DocxParts.RELATIONS)
                        || name.toLowerCase(Locale.ROOT).matches("(.*/)?(profile|positions)\\.csv"));
        if (DocxParts.main(names).isPresent()) {
            return Format.DOCX;
        }
        String type = names.file("mimetype")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .orElse("");
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return Format.ODT;
        }
        boolean tables = names.files().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"));
        if (tables && type.isEmpty()) {
            return Format.LINKEDIN_EXPORT;
        }
        throw unknown("The archive is no DOCX, no ODT and no LinkedIn export.");
    }

    private static Format text(String text, String name) {
        String start = text.stripLeading();
        if (start.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (start.startsWith("{")) {
            return Format.JSON_RESUME;
        }
        String markup = Markup.withoutComments(start);
        if (Markup.isHtml(markup)) {
            return Format.HTML;
        }
        if (markup.startsWith("<") && EUROPASS.matcher(first(markup)).matches()) {
            return Format.EUROPASS;
        }
        if (start.isEmpty() || BINARY.matcher(first(text)).find() || start.startsWith("<?xml")) {
            throw unknown(
                    "The file is none of the kinds that are read: PDF, DOCX, ODT, RTF, HTML, text, Markdown, JSON Resume, LinkedIn export, Europass XML.");
        }
        return name.indexOf('.') < 0 && !Markup.begins(markup) ? unnamed(text) : named(name, markup);
    }

    private static Format named(String name, String markup) {
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return Format.MARKDOWN;
        }
        return HTML_NAME.matcher(name).matches() || Markup.begins(markup) ? Format.HTML : Format.TEXT;
    }

    /** Marks of a page before those of Markdown, which may hold tags: a page hides more. */
    private static Format unnamed(String text) {
        if (Markup.hasElements(text)) {
            return Format.HTML;
        }
        return Markup.isMarkdown(text) ? Format.MARKDOWN : Format.TEXT;
    }

    private static String first(String text) {
        return text.substring(0, Math.min(text.length(), LOOKED_AT));
    }

    private static Unreadable unknown(String message) {
        return new Unreadable(Unreadable.Reason.UNKNOWN_FORMAT, message);
    }
}
