package dev.assay.database;

/**
 * Tells one life of a database from another. A restored backup or a promoted standby can lack what was read already, and gives its transactions numbers that
 * were given before.
 */
public final class ClusterLife {

    /** A row of {@code system_identifier} and {@code timeline}, for a {@code from}. */
    public static final String ROW = """
            (select system_identifier, substring(pg_walfile_name(pg_current_wal_lsn()) for 8) as timeline
               from pg_control_system()) cluster
            """;

    /** In which a reader says of which life its position is; services that know nothing of it read on. */
    public static final String HEADER = "X-Database-Life";

    private ClusterLife() {}
}
