package dev.assay.profile.documents.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.profile.candidate.UpsertCondition;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.rest.digest.Sha256;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as it arrived.
 *
 * @param sha256 of the content in hexadecimal: computed once on arrival, since a file may have many megabytes
 * @param fileName sanitised; empty if the sender gave none
 * @param mediaType as declared by the sender
 * @param candidate the sender's name for the candidate; any part may be missing
 */
public record Upload(byte[] content, String sha256, String fileName, String mediaType, Names candidate) {

    public static final int MOST_BYTES = 20 << 20;

    public static final String TOO_LARGE = "A document may have at most " + (MOST_BYTES >> 20) + " MB.";

    private static final int LONGEST_NAME = 255;

    /**
     * The external id and the tags.
     *
     * @param samePerson whether the candidate with the external id must be who the document is of
     */
    public record Names(String source, String externalId, List<String> tags, boolean samePerson) {

        public static final Names NONE = new Names(null, null, List.of(), false);

        public Names {
            tags = List.copyOf(tags);
        }

        /** Empty where the sender's system has none for the candidate. */
        public Optional<ExternalId> named() {
            return Optional.ofNullable(source).map(system -> new ExternalId(system, externalId));
        }

        public UpsertCondition condition() {
            return UpsertCondition.samePerson(samePerson);
        }

        /** Refuses names that no candidate can have, before anybody reads the document. */
        public void check() {
            if (samePerson && source == null && externalId == null) {
                throw new ProblemException(
                        CommonError.BAD_REQUEST, "'samePerson' needs a 'source' and an 'externalId'.");
            }
            Submission.of(JsonNodeFactory.instance.objectNode(), source, externalId, tags);
        }
    }

    public Upload {
        fileName = sanitised(fileName);
    }

    /** Blocks for long if the file is large. */
    public Upload(byte[] content, String fileName, String mediaType, Names candidate) {
        this(content, Sha256.hex(checked(content)), fileName, mediaType, candidate);
    }

    private static byte[] checked(byte[] content) {
        if (content.length == 0) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The document is empty.");
        }
        if (content.length > MOST_BYTES) {
            throw new ProblemException(DocumentError.DOCUMENT_TOO_LARGE, TOO_LARGE);
        }
        return content;
    }

    /** The last part of a path, without characters that could do harm in a header, a terminal or a file system. */
    private static String sanitised(String given) {
        String name = Objects.requireNonNullElse(given, "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** The name from which a reader tells the format if the bytes do not: the file's own, else one with the extension of the media type. */
    public String hint() {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (!fileName.isEmpty()) {
            return fileName;
        }
        return type.startsWith("text/markdown") ? "document.md" : type.startsWith("text/html") ? "document.html" : "";
    }

    /** What makes two requests equal: the bytes and everything sent with them. */
    public Map<String, Object> fingerprint() {
        Map<String, Object> parts = new HashMap<>(Map.of(
                "sha256", sha256,
                "fileName", fileName,
                "source", Objects.requireNonNullElse(candidate.source(), ""),
                "externalId", Objects.requireNonNullElse(candidate.externalId(), ""),
                "tags", candidate.tags()));
        if (candidate.samePerson()) {
            // Absent otherwise, so that a request from before there was this part is recognised when it comes again.
            parts.put("samePerson", true);
        }
        return parts;
    }
}
