package dev.assay.gateway.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final UUID MESSAGE = UUID.fromString("01a215b3-7c1e-7d42-9b3a-5f0c2d1e4a6b");

    /** Bytes 0 to 31. The signature is what npm's standardwebhooks 1.1.1 made of the same. */
    @Test
    void signsAsAnotherImplementationDoes() {
        Secret secret = new Secret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        String body = "{\"type\":\"candidate.erased\",\"timestamp\":\"2026-11-26T08:00:00Z\","
                + "\"data\":{\"candidateId\":\"01a215b3-0000-7000-8000-000000000001\"}}";

        assertEquals(
                "v1,f471UhNeFW9lShqlxGhHCXZ44C6bOSkZPHUpzkt9q3A=",
                secret.sign(MESSAGE, Instant.ofEpochSecond(1_795_600_000L), body));
    }

    @Test
    void isOfThirtyTwoRandomBytes() {
        Secret one = Secret.create(new SecureRandom());

        assertEquals(32, Base64.getDecoder().decode(one.text().substring("whsec_".length())).length);
        assertNotEquals(one, Secret.create(new SecureRandom()));
    }

    @Test
    void doesNotShowItselfInText() {
        Secret secret = Secret.create(new SecureRandom());

        assertFalse(("taken: " + secret).contains(secret.text().substring("whsec_".length())));
    }
}
