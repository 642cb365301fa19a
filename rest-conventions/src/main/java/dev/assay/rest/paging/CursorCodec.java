package dev.assay.rest.paging;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opaque cursors: a position in a list, signed together with the query to which it belongs, so that an edited or foreign cursor is refused. */
public final class CursorCodec {

    private static final int SIGNATURE_BYTES = 16;
    private static final int MIN_KEY_BYTES = 32;

    private final SecretKeySpec key;

    public CursorCodec(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("A cursor key has at least " + MIN_KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * @param query everything that determines the list (path, filters, order), in a fixed form
     * @param position where the next page starts
     */
    public String encode(String query, String position) {
        byte[] payload = position.getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(query, payload);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, cursor, SIGNATURE_BYTES, payload.length);
        return text(cursor);
    }

    /**
     * The position that {@link #encode} was given.
     *
     * @throws ProblemException {@link CommonError#BAD_CURSOR} if the cursor does not belong to this query and key
     */
    public String decode(String query, String cursor) {
        byte[] bytes = bytes(cursor);
        if (bytes.length < SIGNATURE_BYTES) {
            throw bad();
        }
        byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature, sign(query, payload))) {
            throw bad();
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static String text(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The last character may have bits that the decoder drops, so only the exact text that was issued is accepted. */
    private static byte[] bytes(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (!text(bytes).equals(cursor)) {
                throw bad();
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
    }

    private byte[] sign(String query, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM has HmacSHA256", impossible);
        }
    }

    private static ProblemException bad() {
        return new ProblemException(
                CommonError.BAD_CURSOR,
                "Follow the 'next' link of a page as it was given, with the same filters; start again without a cursor.");
    }
}
