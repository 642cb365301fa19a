package dev.assay.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as a caller presents it: {@code assay_}, 32 random base62 characters, and 6 base62 characters of the CRC-32 over
 * all of these. The checksum proves nothing; it makes a leaked key easy to find and a mistyped one cheap to refuse.
 */
public final class ApiKey {

    /** In this order the characters are the digits 0 to 61. The checksum has its most significant digit first. */
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final String PREFIX = "assay_";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int HINT_LENGTH = 4;
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[" + BASE62 + "]{" + (RANDOM_LENGTH + CHECKSUM_LENGTH) + "}");

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    static ApiKey create(SecureRandom random) {
        StringBuilder body = new StringBuilder(PREFIX);
        random.ints(RANDOM_LENGTH, 0, BASE62.length()).forEach(digit -> body.append(BASE62.charAt(digit)));
        return new ApiKey(body + checksum(body.toString()));
    }

    /** Whether the text claims to be an API key, even if mistyped. */
    public static boolean resembles(String text) {
        return text.startsWith(PREFIX);
    }

    /** The key, or empty if the text is not one or its checksum is wrong. */
    public static Optional<ApiKey> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECKSUM_LENGTH;
        boolean sound = checksum(text.substring(0, end)).equals(text.substring(end));
        return sound ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            digits.insert(0, BASE62.charAt((int) (rest % BASE62.length())));
            rest /= BASE62.length();
        }
        return digits.toString();
    }

    /** The whole key, for the one answer that shows it. */
    String text() {
        return text;
    }

    /** Its last characters, by which people tell keys apart. */
    String hint() {
        return text.substring(text.length() - HINT_LENGTH);
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Never the key, since this may end up in a log. */
    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
