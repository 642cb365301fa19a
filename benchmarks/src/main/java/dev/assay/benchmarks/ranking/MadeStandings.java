package dev.assay.benchmarks.ranking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Millions of made-up standings, copied into the table of the scoring service: scores skewed to the low end, levels, and one of a hundred tags. */
final class MadeStandings {

    private static final String COLUMNS =
            "candidate_id, epoch_id, incarnation, candidate_version, overall, systems_score, systems_high,"
                    + " systems_coverage, infrastructure_score, infrastructure_high, infrastructure_coverage, enterprise_data_score,"
                    + " enterprise_data_high, enterprise_data_coverage, best_job_profile, best_fit, tags, competency_levels";
    private static final int COMPETENCIES = 24;
    private static final int LEVEL_LINES = 4096;
    private static final int ROWS_TOGETHER = 500;

    private final Random random;
    private final List<String> levels = new ArrayList<>();

    MadeStandings(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < LEVEL_LINES; i++) {
            levels.add(levels());
        }
    }

    private String levels() {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < COMPETENCIES; i++) {
            if (random.nextInt(3) == 0) {
                line.append("competency-").append(i).append('=').append(random.nextInt(5));
                line.append(random.nextInt(4) == 0 ? "?|" : "|");
            }
        }
        return line.toString();
    }

    /** Without the triggers, since no replica follows the changes yet. */
    void copy(Connection connection, String epoch, int candidates) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table standing disable trigger user");
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy standing (" + COLUMNS + ") from stdin");
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= candidates; i++) {
                rows.append(row(epoch)).append('\n');
                if (i % ROWS_TOGETHER == 0 || i == candidates) {
                    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    rows.setLength(0);
                }
            }
            copy.endCopy();
            statement.execute("alter table standing enable trigger user");
        }
    }

    private String row(String epoch) {
        int systems = score(2);
        int infrastructure = score(3);
        int data = score(4);
        int coverage = random.nextInt(101);
        String tags = random.nextInt(3) == 0 ? "{}" : "{opening-" + random.nextInt(100) + "}";
        return String.join(
                "\t",
                new UUID(random.nextLong(), random.nextLong()).toString(),
                epoch,
                "1\t1",
                Integer.toString((systems + infrastructure + data) / 3),
                dimension(systems, coverage),
                dimension(infrastructure, coverage),
                dimension(data, coverage),
                "platform-mts",
                Integer.toString(systems),
                tags,
                levels.get(random.nextInt(LEVEL_LINES)));
    }

    private int score(int lean) {
        return (int) (101 * Math.pow(random.nextDouble(), lean));
    }

    private static String dimension(int score, int coverage) {
        return score + "\t" + score + "\t" + coverage;
    }
}
