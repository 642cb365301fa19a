package dev.assay.rest.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;

/** Shows how old the keys are that sign internal tokens, by the {@code iat} that each may have beside its members. */
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

    /** An unknown age is not zero. */
    private static double age(Number madeAt, Clock clock) {
        return madeAt == null ? Double.NaN : clock.instant().getEpochSecond() - madeAt.longValue();
    }
}
