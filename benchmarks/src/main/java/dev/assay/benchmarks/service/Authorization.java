package dev.assay.benchmarks.service;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** The {@code Authorization} header for calls of one service, signed anew before it expires, as the gateway does. */
final class Authorization {

    private static final long GOOD_FOR_NANOS = 30_000_000_000L;

    private final RunningSystem system;
    private final String audience;
    private String value;
    private long signedAt;

    Authorization(RunningSystem system, String audience) {
        this.system = system;
        this.audience = audience;
    }

    String value() {
        if (value == null || System.nanoTime() - signedAt > GOOD_FOR_NANOS) {
            try {
                value = system.authorization(audience);
            } catch (IOException | GeneralSecurityException unreadable) {
                throw new IllegalStateException("The gateway's key cannot be used", unreadable);
            }
            signedAt = System.nanoTime();
        }
        return value;
    }
}
