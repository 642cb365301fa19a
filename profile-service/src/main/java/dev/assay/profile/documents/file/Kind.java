package dev.assay.profile.documents.file;

import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, judged by its bytes. A file whose name says something else, or that is two things at once, is refused. */
public enum Kind {
    PDF,
    ARCHIVE,
    RTF,
    TEXT;

    private static final Map<String, Kind> OF_MEDIA_TYPE = Map.ofEntries(
            Map.entry("application/pdf", PDF),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ARCHIVE),
            Map.entry("application/vnd.oasis.opendocument.text", ARCHIVE),
            Map.entry("application/zip", ARCHIVE),
            Map.entry("application/rtf", RTF),
            Map.entry("text/rtf", RTF),
            Map.entry("text/html", TEXT),
            Map.entry("text/plain", TEXT),
            Map.entry("text/markdown", TEXT),
            Map.entry("text/xml", TEXT),
            Map.entry("application/xml", TEXT),
            Map.entry("application/json", TEXT),
            Map.entry("application/vnd.jsonresume+json", TEXT));

    private static final Map<String, Kind> OF_ENDING = Map.ofEntries(
            Map.entry("pdf", PDF),
            Map.entry("docx", ARCHIVE),
            Map.entry("odt", ARCHIVE),
            Map.entry("zip", ARCHIVE),
            Map.entry("rtf", RTF),
            Map.entry("html", TEXT),
            Map.entry("htm", TEXT),
            Map.entry("txt", TEXT),
            Map.entry("md", TEXT),
            Map.entry("markdown", TEXT),
            Map.entry("xml", TEXT),
            Map.entry("json", TEXT));

    /** How far into a file PDF readers look for the header. */
    private static final int SEARCHED_FOR_PDF = 1024;

    /** How far from the end ZIP readers look for the directory: its record of 22 bytes and the longest comment. */
    private static final int SEARCHED_FOR_DIRECTORY = 22 + 0xffff;

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIRECTORY_MARK = {'P', 'K', 5, 6};
    private static final List<String> UNDECLARED = List.of("", "application/octet-stream");

    /** @throws ProblemException if the name or the media type says something else, or the bytes are two things at once */
    public static void check(Upload upload) {
        byte[] content = upload.content();
        Kind kind = of(content);
        declared(upload.mediaType()).ifPresent(declared -> {
            if (declared != kind) {
                throw somethingElse(
                        "The media type says " + declared.words() + "; the bytes say " + kind.words() + ".");
            }
        });
        ending(upload.fileName()).ifPresent(declared -> {
            if (declared != kind) {
                throw somethingElse(
                        "The file's name says " + declared.words() + "; the bytes say " + kind.words() + ".");
            }
        });
        if (kind == PDF ? hasDirectory(content) : indexOf(content, PDF_MARK, 0, SEARCHED_FOR_PDF) >= 0) {
            throw somethingElse("The file is a PDF and something else at the same time.");
        }
    }

    static Kind of(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        // A plain text can begin with the letters PK, too.
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ARCHIVE;
        }
        return start.stripLeading().startsWith("{\\rtf") ? RTF : TEXT;
    }

    private static Optional<Kind> declared(String mediaType) {
        String bare = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (UNDECLARED.contains(bare)) {
            return Optional.empty();
        }
        Kind kind = OF_MEDIA_TYPE.get(bare);
        if (kind == null) {
            throw new ProblemException(
                    DocumentError.UNKNOWN_DOCUMENT_FORMAT,
                    "Documents of this media type are not supported; if the type is not known, send application/octet-stream.");
        }
        return Optional.of(kind);
    }

    /** Whether a name has the extension of a document. */
    public static boolean isOfDocument(String fileName) {
        return ending(fileName).isPresent();
    }

    private static Optional<Kind> ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(OF_ENDING.get(ending));
    }

    private static boolean hasDirectory(byte[] content) {
        return indexOf(content, DIRECTORY_MARK, content.length - SEARCHED_FOR_DIRECTORY, content.length) >= 0;
    }

    private static int indexOf(byte[] content, byte[] mark, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(to, content.length) - mark.length; i++) {
            if (Arrays.equals(content, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private static ProblemException somethingElse(String detail) {
        return new ProblemException(DocumentError.DOCUMENT_IS_SOMETHING_ELSE, detail);
    }

    private String words() {
        return switch (this) {
            case PDF -> "PDF";
            case ARCHIVE -> "an archive such as DOCX";
            case RTF -> "RTF";
            case TEXT -> "neither PDF nor DOCX";
        };
    }
}
