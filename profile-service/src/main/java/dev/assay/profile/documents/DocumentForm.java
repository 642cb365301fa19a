package dev.assay.profile.documents;

import dev.assay.profile.candidate.UpsertCondition;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.FileNames;
import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file in a multipart form, with the sender's name for the candidate. */
class DocumentForm {

    @RestForm(FileUpload.ALL)
    List<FileUpload> files;

    @RestForm
    String source;

    @RestForm
    String externalId;

    @RestForm
    List<String> tag;

    @RestForm
    String samePerson;

    /** Reads it from the server's temporary file; blocks. */
    Upload upload() {
        if (files == null || files.size() != 1 || !files.get(0).name().equals("file")) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The form needs one file, in the part 'file'.");
        }
        FileUpload file = files.get(0);
        if (file.size() > Upload.MOST_BYTES) {
            throw new ProblemException(DocumentError.DOCUMENT_TOO_LARGE, Upload.TOO_LARGE);
        }
        try {
            return new Upload(
                    Files.readAllBytes(file.uploadedFile()),
                    file.fileName(),
                    Objects.requireNonNullElse(file.contentType(), ""),
                    new Upload.Names(
                            source, externalId, tag == null ? List.of() : tag, UpsertCondition.isTrue(samePerson)));
        } catch (IOException e) {
            throw new ProblemException(CommonError.UNAVAILABLE, "The form could not be kept for reading it.");
        }
    }

    /**
     * A file that is the whole body, without anything about the candidate.
     *
     * @param body null if there is none
     */
    static Upload raw(byte[] body, String disposition, String mediaType) {
        return new Upload(
                body == null ? new byte[0] : body,
                FileNames.in(disposition),
                Objects.requireNonNullElse(mediaType, ""),
                Upload.Names.NONE);
    }
}
