package dev.assay.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    /** Of the example in RFC 7638, section 3.1. */
    private static final String MODULUS =
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPeb"
                    + "WKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0"
                    + "zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8a"
                    + "wapJzKnqDKgw";

    @Test
    void namesAKeyByItsThumbprint() {
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("n", MODULUS).put("e", "AQAB");
        assertEquals(
                "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
                SigningKey.publicPart(key).path("kid").asText());
    }

    @Test
    void signsWhatThePublicPartVerifies() throws Exception {
        ObjectNode jwk = SigningKey.create(NOW);
        ObjectNode open = SigningKey.publicPart(jwk);
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(KeyFactory.getInstance("RSA").generatePrivate(privateSpec(jwk)));
        signing.update(new byte[] {1, 2, 3});
        byte[] signature = signing.sign();

        Signature verifying = Signature.getInstance("SHA256withRSA");
        verifying.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(open, "n"), number(open, "e"))));
        verifying.update(new byte[] {1, 2, 3});
        assertTrue(verifying.verify(signature));
    }

    @Test
    void keepsTheSecretOutOfThePublicPart() {
        ObjectNode open = SigningKey.publicPart(SigningKey.create(NOW));
        for (String secret : new String[] {"d", "p", "q", "dp", "dq", "qi"}) {
            assertFalse(open.has(secret), secret);
        }
    }

    @Test
    void tellsWhenTheKeyWasMade() {
        ObjectNode key = SigningKey.create(NOW);

        assertEquals(
                NOW.getEpochSecond(), SigningKey.publicPart(key).path("iat").asLong());
    }

    private static RSAPrivateCrtKeySpec privateSpec(ObjectNode jwk) {
        return new RSAPrivateCrtKeySpec(
                number(jwk, "n"),
                number(jwk, "e"),
                number(jwk, "d"),
                number(jwk, "p"),
                number(jwk, "q"),
                number(jwk, "dp"),
                number(jwk, "dq"),
                number(jwk, "qi"));
    }

    private static BigInteger number(ObjectNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).asText()));
    }
}
