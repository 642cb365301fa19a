package dev.assay.rest.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;

/** Reports the age of the keys that sign internal tokens, from the optional extra member {@code iat} of each. */
final class KeyAges {

    private static final String MADE_AT = "iat";
    private static final String ISSUER = "iss";

    private KeyAges() {}

    static void show(List<JsonWebKey> keys, Clock clock, MeterRegistry meters) {
        for (JsonWebKey key : keys) {
            Number madeAt = key.getOtherParameterValue(MADE_AT, Number.class);
            Gauge.builder("assay.signing.key.age.seconds", () -> age(madeAt, clock))
                    .description("Age of a key that signs internal tokens; not a number where it does not say")
                    .tag("issuer", key.getOtherParameterValue(ISSUER, String.class))
                    .tag("key", key.getKeyId())
                    .register(meters);
        }
    }

    /** NaN if unknown, because an unknown age is not zero. */
    private static double age(Number madeAt, Clock clock) {
        return madeAt == null ? Double.NaN : clock.instant().getEpochSecond() - madeAt.longValue();
    }
}
