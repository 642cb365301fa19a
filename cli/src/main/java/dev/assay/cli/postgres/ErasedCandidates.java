package dev.assay.cli.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** Who was erased, according to profile-service's database, which keeps the id and the latest change of every candidate there ever was. */
public final class ErasedCandidates {

    private static final String KNOWN = "select to_regclass('public.candidate_change') is not null";
    private static final String ERASED = "select candidate_id::text from candidate_change where kind = 'ERASED'";
    private static final String STILL_THERE =
            "select candidate_id::text from candidate_change where kind <> 'ERASED' and candidate_id::text = any (?)";

    private final String address;
    private final Properties properties = new Properties();

    /** @param password of the administrator */
    public ErasedCandidates(int port, String password) {
        this.address = "jdbc:postgresql://127.0.0.1:" + port + "/profile";
        properties.setProperty("user", PostgresData.ADMINISTRATOR);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
    }

    /** The ids of all erased candidates. */
    public List<String> ids() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, properties);
                PreparedStatement known = connection.prepareStatement(KNOWN);
                PreparedStatement erased = connection.prepareStatement(ERASED)) {
            boolean used = rows(known).equals(List.of("t"));
            return used ? rows(erased) : List.of();
        }
    }

    /** Which of these candidates exist. */
    public List<String> there(Collection<String> ids) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, properties);
                PreparedStatement statement = connection.prepareStatement(STILL_THERE)) {
            Array all = connection.createArrayOf("text", ids.toArray());
            statement.setArray(1, all);
            return rows(statement);
        }
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
