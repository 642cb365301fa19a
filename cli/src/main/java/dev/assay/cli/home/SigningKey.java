package dev.assay.cli.home;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.Base64;

/** RSA keys as JWK (RFC 7517, 7518); the key id is the thumbprint of RFC 7638. */
final class SigningKey {

    private static final int BITS = 2048;

    /** Not defined by RFC 7517, which allows extra members; it lets a metric report the age of the key. */
    private static final String MADE_AT = "iat";

    private SigningKey() {}

    /** A new private key with the CRT values that make RS256 signatures fast. */
    static ObjectNode create(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
            ObjectNode jwk = publicMembers(encode(key.getModulus()), encode(key.getPublicExponent()));
            jwk.put(MADE_AT, now.getEpochSecond());
            jwk.put("d", encode(key.getPrivateExponent()));
            jwk.put("p", encode(key.getPrimeP()));
            jwk.put("q", encode(key.getPrimeQ()));
            jwk.put("dp", encode(key.getPrimeExponentP()));
            jwk.put("dq", encode(key.getPrimeExponentQ()));
            return jwk.put("qi", encode(key.getCrtCoefficient()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public part of a private key. */
    static ObjectNode publicPart(ObjectNode privateKey) {
        ObjectNode open = publicMembers(
                privateKey.path("n").asText(), privateKey.path("e").asText());
        if (privateKey.has(MADE_AT)) {
            open.set(MADE_AT, privateKey.get(MADE_AT));
        }
        return open;
    }

    private static ObjectNode publicMembers(String modulus, String exponent) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", thumbprint(modulus, exponent))
                .put("n", modulus)
                .put("e", exponent);
    }

    private static String thumbprint(String modulus, String exponent) {
        String members = "{\"e\":\"" + exponent + "\",\"kty\":\"RSA\",\"n\":\"" + modulus + "\"}";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = java.util.Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
