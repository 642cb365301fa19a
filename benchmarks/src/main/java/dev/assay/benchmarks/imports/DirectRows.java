package dev.assay.benchmarks.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows like the imported ones straight to the table of profile-service, with its indexes and triggers, and without anything that the service adds. */
final class DirectRows {

    private static final String COLUMNS =
            "id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at";

    private final Connection connection;

    /** Of each run another time, so that its rows are new candidates in whatever pool they come into. */
    private final long run;

    DirectRows(Connection connection, long run) {
        this.connection = connection;
        this.run = run;
    }

    /** Inserts each profile in a transaction of its own. */
    void insert(List<String> profiles) throws SQLException {
        String statement =
                "insert into candidate (" + COLUMNS + ") values (?, 1, ?, ?, '{}', ?, '[]', 'x', now(), now())";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < profiles.size(); i++) {
                insert.setObject(1, id(1, i));
                insert.setString(2, "row-" + run);
                insert.setString(3, "n-" + i);
                insert.setString(4, profiles.get(i));
                insert.executeUpdate();
            }
        }
    }

    /** The profiles as {@code COPY} reads them: made before a copy is timed, as the file of an import is. */
    List<byte[]> lines(List<String> profiles) {
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> line(i, profiles.get(i)))
                .toList();
    }

    /** Writes all lines in one statement. */
    void copy(List<byte[]> lines) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy candidate (" + COLUMNS + ") from stdin");
        for (byte[] line : lines) {
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    private byte[] line(int number, String profile) {
        String escaped = profile.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        String line = id(2, number) + "\t1\tcopy-" + run + "\tn-" + number + "\t{}\t" + escaped
                + "\t[]\tx\t2026-01-01\t2026-01-01\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private UUID id(int kind, int number) {
        return new UUID(run << 16 | 0x7000L | kind, 0x8000_0000_0000_0000L | number);
    }
}
