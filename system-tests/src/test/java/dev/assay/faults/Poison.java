package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/** A candidate whose profile the engine cannot read, written to the database directly, since the service would refuse it. */
final class Poison {

    private static final String SPOIL = "update candidate set profile = '[]', version = version + 1 where id = ?";
    private static final String REPAIR = "update candidate set profile = '{}' where id = ?";
    private static final String TELL =
            "update candidate_change set version = version + 1, txid = cast(cast(pg_current_xact_id() as text) as bigint),"
                    + " sequence = nextval('candidate_change_sequence') where candidate_id = ?";
    private static final String PARKED = "select * from parked_change where candidate_id = ?";

    private final Stand stand;
    private final String name;
    private final Population population = new Population("f14", new Random(14));
    private String id;

    private Poison(Stand stand, String name) {
        this.stand = stand;
        this.name = name;
    }

    static Poison into(Stand stand, String name) throws Exception {
        Poison poison = new Poison(stand, name);
        poison.id = poison.create(name);
        try (Connection connection = stand.open("profile")) {
            connection.setAutoCommit(false);
            poison.run(connection, SPOIL);
            poison.run(connection, TELL);
            connection.commit();
        }
        return poison;
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    /** Removes what the engine fails at without writing a change, as a repaired engine would find it. */
    void repair() throws Exception {
        try (Connection connection = stand.open("profile")) {
            run(connection, REPAIR);
        }
    }

    /** Asks the API for another try. */
    int retry() throws Exception {
        return stand.caller()
                .send(Caller.json(stand.caller().request("/api/v1/candidates/" + id + "/assessment/retry"), "POST", ""))
                .statusCode();
    }

    /** Writes a candidate through the API and returns its id. */
    String create(String external) throws Exception {
        return put(external, population.body(external + "#" + System.nanoTime()));
    }

    /** Writes the next version, which is valid. */
    void mend() throws Exception {
        create(name);
    }

    /** Asks for this version or a later one: the second is the spoiled one, and the one before may have been assessed in time. */
    int assessment(int version) throws Exception {
        return Probe.status(stand, "/api/v1/candidates/" + id + "/assessment?minVersion=" + version);
    }

    int assessment(String candidate) throws Exception {
        return Probe.status(stand, "/api/v1/candidates/" + candidate + "/assessment");
    }

    /** What scoring-service recorded when it parked the change. */
    JsonNode parked() throws Exception {
        ObjectNode found = Caller.JSON.createObjectNode();
        try (Connection connection = stand.open("scoring");
                PreparedStatement statement = connection.prepareStatement(PARKED)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return found.put("tries", row.getInt("tries")).put("reason", row.getString("reason"));
            }
        }
    }

    private String put(String external, String body) throws Exception {
        HttpResponse<String> answer = stand.caller()
                .send(Caller.json(
                        stand.caller().request("/api/v1/candidates/external/faults/" + external), "PUT", body));
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Caller.JSON.readTree(answer.body()).path("id").asText();
    }
}
