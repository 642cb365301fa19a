package dev.assay.cli.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One database and one role for each service; no role may connect to another's database. Safe to repeat. */
final class Databases {

    private Databases() {}

    /** The password is put into the statement as it is: it must be one of this installation's secrets, which have no quotes in them. */
    static void ensure(Connection administrator, String name, String password) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            String verb = exists(administrator, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute(verb + " role " + name + " with login password '" + password + "'");
            if (!exists(administrator, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            for (String database : new String[] {name, "postgres", "template1"}) {
                statement.execute("revoke all on database " + database + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
