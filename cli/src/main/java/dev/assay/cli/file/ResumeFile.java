package dev.assay.cli.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file with a résumé: JSON Resume, or a document that the system can read.
 *
 * @param externalId the file's name in its folder: the same file sent twice is the same candidate
 */
public record ResumeFile(Path file, String externalId) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Like the services, so that an input has the same hash here and there.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final long LARGEST = 16L << 20;

    /** The service accepts no more either. */
    private static final long LARGEST_DOCUMENT = 20L << 20;

    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "docx", "odt", "rtf", "html", "htm", "md", "markdown", "txt", "xml", "zip");

    /** Files that often lie beside résumés and are not résumés. */
    private static final Set<String> OTHERS = Set.of("readme", "license", "notice");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The named files, and those in the named folders that end in {@code .json}, in a stable order; fails if a folder cannot be read. */
    public static List<ResumeFile> find(List<Path> paths) {
        return find(paths, path -> ending(path).equals("json"));
    }

    /** The same, and also documents in the folders; fails if there is none, since nothing that is then said of all would mean anything. */
    public static List<ResumeFile> findWithDocuments(List<Path> paths) {
        List<ResumeFile> found = find(paths, ResumeFile::isOfAPerson);
        if (found.isEmpty()) {
            throw none();
        }
        return found;
    }

    /** Whether a file in a folder is a résumé by its name. */
    static boolean isOfAPerson(Path file) {
        return ending(file).equals("json") || isDocument(file);
    }

    static ResumeFile named(Path file) {
        return new ResumeFile(file, file.getFileName().toString());
    }

    static ResumeFile inside(Path folder, Path file) {
        // A slash in the name would separate segments of the URL.
        return new ResumeFile(file, folder.relativize(file).toString().replace('/', ':'));
    }

    private static List<ResumeFile> find(List<Path> paths, Predicate<Path> meant) {
        List<ResumeFile> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(inside(path, meant));
            } else if (Files.exists(path)) {
                found.add(named(path));
            } else {
                throw missing(path);
            }
        }
        return found;
    }

    private static List<ResumeFile> inside(Path folder, Predicate<Path> meant) {
        FolderFiles inside = FolderFiles.of(folder);
        if (!inside.unreadable().isEmpty()) {
            throw new Failure("cannot read " + inside.unreadable().get(0) + ".");
        }
        if (!inside.linked().isEmpty()) {
            throw new Failure(inside.linked().get(0)
                    + " is a link to a folder and not followed: name that folder, or take the link away.");
        }
        return inside.files().stream()
                .filter(meant)
                .map(file -> inside(folder, file))
                .toList();
    }

    /** Nothing that was named can be of a person. */
    public static Failure none() {
        return new Failure(
                "there is no résumé in what was named: no file that ends as JSON Resume or a document does.");
    }

    static Failure missing(Path path) {
        return new Failure("there is no file or folder " + path + ".");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return DOCUMENTS.contains(ending(file)) && !OTHERS.contains(name.replaceFirst("\\..*", ""));
    }

    /** Whether only the parser can turn it into a profile. */
    public boolean isDocument() {
        return DOCUMENTS.contains(ending(file));
    }

    /** The unchanged bytes of the file. */
    public byte[] bytes() {
        try {
            refuseLargerThan(LARGEST_DOCUMENT);
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure("there is no such file", e);
        } catch (IOException e) {
            throw new Failure("cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** The text of the file, which is one JSON document. */
    public String text() {
        try {
            refuseLargerThan(LARGEST);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            parse(json);
            return json;
        } catch (CharacterCodingException e) {
            throw new Failure("not UTF-8 text", e);
        } catch (NoSuchFileException e) {
            throw new Failure("there is no such file", e);
        } catch (IOException e) {
            throw new Failure("cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private void refuseLargerThan(long most) throws IOException {
        if (Files.size(file) > most) {
            throw new Failure("larger than " + (most >> 20) + " MB, which no résumé is");
        }
    }

    /** The profile, parsed from the text. */
    public JsonNode profile() {
        return parse(text());
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode document = JSON.readTree(json);
            if (document.isMissingNode()) {
                throw new Failure("empty");
            }
            return document;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new Failure("not valid JSON" + place + ": " + e.getOriginalMessage(), e);
        }
    }
}
