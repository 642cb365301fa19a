package dev.assay.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Searches for texts in everything that an installation keeps: each row of each table, the planner's samples, files and logs. */
final class Traces {

    private static final List<String> DATABASES = List.of("profile", "scoring");

    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
            """;

    /** Shorter texts may be in a log by chance. Logs are many and large, so only some texts are searched for. */
    private static final String WORDS_OF_PROFILES = """
            select distinct on (md5(part.value)) lower(part.value) from candidate, profile_part(candidate.profile::jsonb) part
             where length(part.value) >= 12 and part.value ~ '[ @]' order by md5(part.value) limit 500
            """;

    private final Installation assay;

    Traces(Installation assay) {
        this.assay = assay;
    }

    /** The tables that contain one of the texts, as database:table. */
    Set<String> inDatabases(List<String> texts) throws Exception {
        Set<String> found = new TreeSet<>();
        for (String database : DATABASES) {
            try (Connection connection = connect(database)) {
                for (String table : strings(connection, TABLES)) {
                    if (holds(connection, "select t::text from " + table + " t", texts)) {
                        found.add(database + ":" + table);
                    }
                }
            }
        }
        return found;
    }

    /** The columns of which ANALYZE keeps a sample that contains one of the texts. */
    Set<String> inSamples(String database, List<String> texts) throws Exception {
        Set<String> found = new TreeSet<>();
        try (Connection connection = connect(database)) {
            for (String column : strings(
                    connection, "select tablename || '.' || attname from pg_stats where schemaname = 'public'")) {
                String sample =
                        "select pg_stats::text from pg_stats where tablename || '.' || attname = '" + column + "'";
                if (holds(connection, sample, texts)) {
                    found.add(column);
                }
            }
        }
        return found;
    }

    void analyze() throws Exception {
        for (String database : DATABASES) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    /** Names, addresses and sentences of the candidates that are kept. */
    List<String> ofProfiles() throws Exception {
        try (Connection connection = connect("profile")) {
            return strings(connection, WORDS_OF_PROFILES);
        }
    }

    /** The logs that contain one of the texts. */
    Set<Path> inLogs(List<String> texts) throws IOException {
        return inFiles(assay.home().resolve("logs"), texts);
    }

    /** The files of the installation that contain one of the texts, without PostgreSQL's own: it overwrites deleted data in its own time. */
    Set<Path> inFiles(List<String> texts) throws IOException {
        return inFiles(assay.home(), texts);
    }

    private Set<Path> inFiles(Path top, List<String> texts) throws IOException {
        Set<Path> found = new TreeSet<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(assay.home().resolve("postgres"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (containsAny(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), texts)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private Connection connect(String database) throws Exception {
        String password = Files.readString(assay.home().resolve("secrets/postgres-assay_admin-password"))
                .strip();
        int port = assay.port("postgresql");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "assay_admin", password);
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static boolean holds(Connection connection, String query, List<String> texts) throws SQLException {
        return strings(connection, query).stream().anyMatch(row -> containsAny(row, texts));
    }

    private static boolean containsAny(String text, List<String> texts) {
        String folded = text.toLowerCase(Locale.ROOT);
        // A column of bytes is printed in hexadecimal.
        return texts.stream()
                .anyMatch(each -> folded.contains(each)
                        || folded.contains(HexFormat.of().formatHex(each.getBytes(StandardCharsets.UTF_8))));
    }
}
