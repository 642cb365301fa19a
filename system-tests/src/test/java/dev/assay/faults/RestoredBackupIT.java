package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import dev.assay.system.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Follows what the page for operators says about backup and restore on one machine, word for word. */
@ExtendWith(RowReport.class)
class RestoredBackupIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int MINUTES = 6;
    private static final int BEFORE = 6;
    private static final int AFTER = 3;
    /** The machine may still be busy with what came before. */
    private static final int TRIES = 10;

    private static final String CHANGES = "/api/v1/candidates/changes?limit=500";
    private static final Pattern SECTION =
            Pattern.compile("\\*\\*One machine\\.\\*\\*(.*?)\\*\\*Cluster\\.\\*\\*", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path folder;

    private Stand stand;
    private Caller caller;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("assay"));
        Files.createSymbolicLink(folder.resolve("assay/assay"), Installation.ROOT.resolve("assay"));
        stand = new Stand(folder.resolve("home"));
        caller = stand.caller();
    }

    @AfterEach
    void stop() throws Exception {
        stand.stop();
    }

    @Test
    @Of(Row.F22)
    void bringsBackWhatWasThereAndNobodyWhoWasErased(Findings findings) throws Exception {
        List<String> commands = commands();
        assertEquals(2, commands.size(), "one block backs up, one restores");
        Map<String, String> old = write("old", 1, BEFORE);
        Map<String, String> scores = scores(old.values());
        String cursor = place(CHANGES);
        long incarnation = incarnation();

        run(commands.get(0));
        Map<String, String> later = write("later", 1, AFTER);
        write("old", 2, 1);
        String erased = old.remove("old-" + BEFORE);
        erase(erased);
        Map<String, Long> cursors = Map.of(cursor, incarnation, place(CHANGES), incarnation);
        long begin = System.nanoTime();
        String said = run(commands.get(1));
        double seconds = (System.nanoTime() - begin) / 1e9;

        scores.remove(erased);
        Eventually.isTrue(
                MINUTE, "all are assessed", () -> Freshness.behind(stand).isEmpty());
        assertEquals(scores, scores(old.values()));
        for (String gone : later.values()) {
            assertEquals(404, status("/api/v1/candidates/" + gone));
        }
        isGone(erased);
        assertTrue(said.contains("Erased again, since they were erased after that: 1."), said);
        assertNotEquals(incarnation, incarnation());
        isRebuilt(incarnation());
        for (String each : cursors.keySet()) {
            assertEquals(410, status(each), each);
        }
        findings.done(
                "by the commands of docs/operations.md: %d candidates, a backup, %d more, a new version and an erasure, the restore",
                BEFORE, AFTER);
        findings.figure("the restore took %.0f s with stop and start", seconds);
        restoreOverADamagedDatabase(commands.get(1), scores, old);
        findings.done("and the same over a database that cannot be read");
        findings.figure("refused then, and done with --without-erasures");
    }

    private void restoreOverADamagedDatabase(String command, Map<String, String> scores, Map<String, String> old)
            throws Exception {
        stand.assay().run("down").succeeded();
        Files.write(stand.home().resolve("postgres/data/global/pg_control"), new byte[8192]);

        Process refused = bash(command);
        assertTrue(refused.waitFor(MINUTES, TimeUnit.MINUTES));
        assertEquals(1, refused.exitValue());
        assertTrue(errors().contains("--without-erasures"), errors());
        assertEquals(List.of(), stand.assay().processes());

        run(command.strip() + " --without-erasures\n");
        Eventually.isTrue(
                MINUTE, "all are assessed", () -> Freshness.behind(stand).isEmpty());
        assertEquals(scores, scores(old.values()));
    }

    private Map<String, String> write(String name, int version, int people) throws Exception {
        Map<String, String> ids = new TreeMap<>();
        for (String each :
                IntStream.rangeClosed(1, people).mapToObj(i -> name + "-" + i).toList()) {
            HttpRequest.Builder request = Caller.json(
                    caller.request("/api/v1/candidates/external/restored/" + each), "PUT", body(each + "#" + version));
            HttpResponse<String> answer = caller.send(request);
            for (int more = TRIES; answer.statusCode() >= 500 && more > 0; more--) {
                answer = caller.send(request);
            }
            assertEquals(2, answer.statusCode() / 100, answer.body());
            ids.put(each, Caller.JSON.readTree(answer.body()).path("id").asText());
        }
        Eventually.isTrue(
                MINUTE, "all are assessed", () -> Freshness.behind(stand).isEmpty());
        return ids;
    }

    private static String body(String label) {
        return new Population("restored", new java.util.Random(1)).body(label);
    }

    private void erase(String id) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/api/v1/candidates/" + id)
                .header("If-Match", "\"1\"")
                .DELETE());
        assertEquals(204, answer.statusCode(), answer.body());
    }

    /** Gone from the API and from the databases. */
    private void isGone(String id) throws Exception {
        assertEquals(404, status("/api/v1/candidates/" + id));
        assertEquals(404, status("/api/v1/candidates/" + id + "/assessment"));
        assertEquals("0", one("profile", "select count(*) from candidate where id = '" + id + "'"));
        assertEquals("0", one("scoring", "select count(*) from assessment where candidate_id = '" + id + "'"));
    }

    /** What of an assessment depends on the person alone: version, input and result. */
    private Map<String, String> scores(Iterable<String> ids) throws Exception {
        Map<String, String> scores = new TreeMap<>();
        for (String id : ids) {
            JsonNode assessment = caller.get("/api/v1/candidates/" + id + "/assessment");
            scores.put(
                    id,
                    assessment.path("candidateVersion").asText() + " "
                            + assessment.at("/receipt/inputHash").asText() + " "
                            + assessment.at("/receipt/resultHash").asText());
        }
        return scores;
    }

    private void isRebuilt(long incarnation) throws Exception {
        assertEquals("t", one("scoring", "select bool_and(position like '" + incarnation + ".%') from feed_position"));
    }

    private long incarnation() throws Exception {
        return Long.parseLong(one("profile", "select max(number) from feed_incarnation"));
    }

    private String one(String database, String query) throws Exception {
        try (Connection connection = stand.open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private String place(String path) throws Exception {
        return caller.get(path).path("sync").asText();
    }

    private int status(String path) throws Exception {
        return caller.send(caller.request(path).GET()).statusCode();
    }

    private static List<String> commands() throws Exception {
        Matcher section = SECTION.matcher(Files.readString(Installation.ROOT.resolve("docs/operations.md")));
        assertTrue(section.find(), "the page has a section about one machine");
        List<String> commands = new ArrayList<>();
        Matcher block = COMMANDS.matcher(section.group(1));
        while (block.find()) {
            commands.add(block.group(1));
        }
        return commands;
    }

    private String run(String commands) throws Exception {
        Process process = bash(commands);
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), this::errors);
        assertEquals(0, process.exitValue(), this::errors);
        return Files.readString(folder.resolve("said"));
    }

    private Process bash(String commands) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euc", commands)
                .directory(folder.resolve("assay").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("said").toFile());
        bash.environment().putAll(stand.assay().command().environment());
        return bash.start();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (java.io.IOException unreadable) {
            return unreadable.toString();
        }
    }
}
