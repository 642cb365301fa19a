package dev.assay.benchmarks.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the same rows straight to the table of profile-service, with its indexes and triggers, and without anything that the service adds. */
final class DirectRows {

    private static final String COLUMNS =
            "id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at";

    private final Connection connection;
    private final MadeProfiles profiles;

    DirectRows(Connection connection, MadeProfiles profiles) {
        this.connection = connection;
        this.profiles = profiles;
    }

    /** Inserts each row in a transaction of its own. */
    void insert(int rows) throws SQLException {
        String statement =
                "insert into candidate (" + COLUMNS + ") values (?, 1, 'row', ?, '{}', ?, '[]', 'x', now(), now())";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < rows; i++) {
                insert.setObject(1, id(1, i));
                insert.setString(2, "n-" + i);
                insert.setString(3, profiles.profile(i));
                insert.executeUpdate();
            }
        }
    }

    /** Writes all rows in one statement. */
    void copy(int rows) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy candidate (" + COLUMNS + ") from stdin");
        for (int i = 0; i < rows; i++) {
            String profile = profiles.profile(i)
                    .replace("\\", "\\\\")
                    .replace("\n", "\\n")
                    .replace("\t", "\\t");
            String row = id(2, i) + "\t1\tcopy\tn-" + i + "\t{}\t" + profile + "\t[]\tx\t2026-01-01\t2026-01-01\n";
            byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x01a0_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }
}
