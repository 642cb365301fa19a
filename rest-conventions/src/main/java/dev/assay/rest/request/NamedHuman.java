package dev.assay.rest.request;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The human for whom a machine calls. Names are sent as UTF-8, since not all are ASCII, but the server decodes each byte as one character. */
public final class NamedHuman {

    public static final String HEADER = "On-Behalf-Of";

    private NamedHuman() {}

    /** @throws ProblemException 400 if it is not UTF-8 */
    public static Optional<String> in(MultiMap headers) {
        return Optional.ofNullable(headers.get(HEADER)).map(NamedHuman::decoded);
    }

    private static String decoded(String bytes) {
        ByteBuffer came = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(came).toString();
        } catch (CharacterCodingException malformed) {
            throw new ProblemException(CommonError.BAD_REQUEST, HEADER + " has to be in UTF-8.");
        }
    }
}
