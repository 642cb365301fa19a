package dev.assay.rest.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class KeyAgesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void tellsHowLongAgoAKeyWasMade() throws JoseException {
        JsonWebKey dated = key("k-1", "urn:assay:gateway");
        dated.setOtherParameter("iat", 1_799_913_600L);

        KeyAges.show(List.of(dated, key("k-2", "urn:assay:scoring-service")), CLOCK, meters);

        assertEquals(86_400, age("urn:assay:gateway", "k-1"));
        assertTrue(Double.isNaN(age("urn:assay:scoring-service", "k-2")));
    }

    private double age(String issuer, String key) {
        return meters.get("assay.signing.key.age.seconds")
                .tag("issuer", issuer)
                .tag("key", key)
                .gauge()
                .value();
    }

    private static JsonWebKey key(String id, String issuer) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        key.setOtherParameter("iss", issuer);
        return key;
    }
}
