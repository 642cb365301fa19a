package dev.assay.parserpool.remote;

import dev.assay.parserpool.Reading;
import dev.assay.parserpool.Reading.Breach;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A reading over HTTP: a header gives the outcome for the document, and the body is the worker's answer unchanged. */
final class Protocol {

    static final String PATH = "/readings";
    static final String FILE_NAME = "Assay-File-Name";
    static final String OUTCOME = "Assay-Reading";

    static final String READ = "read";
    static final String UNREADABLE = "unreadable";
    static final String BUSY = "busy";
    static final String UNAVAILABLE = "unavailable";

    private Protocol() {}

    static String outcome(Reading reading) {
        if (reading instanceof Reading.Broken broken) {
            return broken.breach().name();
        }
        return reading instanceof Reading.Read ? READ : UNREADABLE;
    }

    static byte[] body(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return read.json();
        }
        return reading instanceof Reading.Unreadable unreadable ? unreadable.json() : new byte[0];
    }

    /** Empty if it is not the outcome of a document. */
    static Optional<Reading> reading(String outcome, byte[] body) {
        if (outcome.equals(READ)) {
            return Optional.of(new Reading.Read(body));
        }
        if (outcome.equals(UNREADABLE)) {
            return Optional.of(new Reading.Unreadable(body));
        }
        for (Breach breach : Breach.values()) {
            if (outcome.equals(breach.name())) {
                return Optional.of(new Reading.Broken(breach));
            }
        }
        return Optional.empty();
    }

    /** A header can have only ASCII characters. */
    static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8);
    }

    static String decoded(String header) {
        try {
            return header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
