package dev.assay.cli.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** An API key: a prefix, 190 random bits and a checksum. Prefix and checksum make a leaked key easy to find. */
final class ApiKey {

    private static final String PREFIX = "assay_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;

    private ApiKey() {}

    static String create(SecureRandom random) {
        StringBuilder key = new StringBuilder(PREFIX);
        random.ints(RANDOM_LENGTH, 0, DIGITS.length()).forEach(digit -> key.append(DIGITS.charAt(digit)));
        return key.append(checksum(key.toString())).toString();
    }

    /** The digest that the gateway keeps instead of the key, in hexadecimal. */
    static String sha256(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** CRC-32 of the text in base 62, the highest digit first. */
    static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
