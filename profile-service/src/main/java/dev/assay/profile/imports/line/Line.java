package dev.assay.profile.imports.line;

import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.documents.kept.BroughtDocument;
import dev.assay.rest.problem.InputError;
import java.util.List;
import java.util.Optional;

/**
 * One line, or one file of an archive, after every check.
 *
 * @param identity who is meant; null where the line cannot be taken
 * @param submission empty where the line cannot be taken, and where nothing had to be read to know who it is
 * @param document that the candidate was read from
 * @param errors why it cannot be taken
 * @param file of an archive; null where there is none
 */
public record Line(
        long number,
        ExternalId identity,
        Optional<Submission> submission,
        Optional<BroughtDocument> document,
        List<InputError> errors,
        String file) {

    /**
     * The system of those whom no other system names: they are known by the digest of what was sent, and stay so when they are given another name.
     */
    static final String BY_CONTENT = "content";

    /** The same for those whom a document stands for: the digest of its bytes. */
    public static final String BY_DOCUMENT = "document";

    /** The same line is the same candidate however often it comes. */
    public static Line taken(long number, Submission submission) {
        ExternalId identity = submission
                .externalId()
                .orElseGet(() -> new ExternalId(BY_CONTENT, submission.content().hash()));
        return new Line(number, identity, Optional.of(submission), Optional.empty(), List.of(), null);
    }

    /** @param identity by {@link #ofDocument} */
    static Line read(long number, ExternalId identity, BroughtDocument document) {
        return new Line(number, identity, Optional.of(document.submission()), Optional.of(document), List.of(), null);
    }

    /** A document that has made a candidate before. */
    public static Line again(long number, ExternalId identity) {
        return new Line(number, identity, Optional.empty(), Optional.empty(), List.of(), null);
    }

    static Line refused(long number, List<InputError> errors) {
        return new Line(number, null, Optional.empty(), Optional.empty(), errors, null);
    }

    static Line refused(long number, String file, String why) {
        List<InputError> errors = List.of(new InputError("", why));
        return new Line(number, null, Optional.empty(), Optional.empty(), errors, file);
    }

    /** @param sha256 of the document */
    public static ExternalId ofDocument(String sha256) {
        return new ExternalId(BY_DOCUMENT, sha256);
    }

    public boolean isRefused() {
        return identity == null;
    }

    /** Whether another system has named the candidate, and the line is to make it what it says. */
    public boolean isNamed() {
        return submission.flatMap(Submission::externalId).isPresent();
    }
}
