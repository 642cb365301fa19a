package dev.assay.database;

/**
 * Tells one life of a database from another. A restored backup or a promoted standby can lack changes that were already read, and reuses transaction
 * numbers that were already given out.
 */
public final class ClusterLife {

    /** A row of {@code system_identifier} and {@code timeline}, for use after {@code from}. */
    public static final String ROW = """
            (select system_identifier, substring(pg_walfile_name(pg_current_wal_lsn()) for 8) as timeline
               from pg_control_system()) cluster
            """;

    /** The header in which a reader names the life of its position. Services that do not know the header simply continue from the position. */
    public static final String HEADER = "X-Database-Life";

    private ClusterLife() {}
}
