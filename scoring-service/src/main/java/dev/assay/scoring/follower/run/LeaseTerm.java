package dev.assay.scoring.follower.run;

import java.time.Duration;

/** How long a lease of any kind lasts without renewal. */
public final class LeaseTerm {

    public static final Duration TERM = Duration.ofSeconds(8);

    /** In statements, by the database's clock. */
    public static final String UNTIL = "now() + interval '" + TERM.toSeconds() + " seconds'";

    private LeaseTerm() {}
}
