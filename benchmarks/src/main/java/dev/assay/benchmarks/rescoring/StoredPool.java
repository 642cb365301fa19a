package dev.assay.benchmarks.rescoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.benchmarks.profiles.Profiles;
import dev.assay.engine.json.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Candidates as the services keep them: the samples again and again, each with its own name and id. */
final class StoredPool {
    private static final String PAGE = "select id, profile from candidate where id > ? order by id limit ?";

    private final Connection connection;

    /** One stored candidate. */
    record Candidate(UUID id, String profile) {}

    StoredPool(Connection connection) {
        this.connection = connection;
    }

    void fill(int size) throws SQLException, IOException {
        List<JsonNode> samples = Profiles.samples();
        connection.createStatement().execute("create table candidate (id uuid primary key, profile text not null)");
        try (PreparedStatement insert = connection.prepareStatement("insert into candidate values (?, ?)")) {
            for (int i = 0; i < size; i++) {
                ObjectNode profile = samples.get(i % samples.size()).deepCopy();
                profile.withObject("/basics").put("name", "Candidate Number " + i);
                byte[] name = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
                insert.setObject(1, UUID.nameUUIDFromBytes(name));
                insert.setString(2, new String(CanonicalJson.bytes(profile), StandardCharsets.UTF_8));
                insert.addBatch();
                if (i % 500 == 499 || i == size - 1) {
                    insert.executeBatch();
                }
            }
        }
    }

    List<Candidate> after(UUID id, int size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, id);
            select.setInt(2, size);
            List<Candidate> page = new ArrayList<>(size);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Candidate(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return page;
        }
    }
}
