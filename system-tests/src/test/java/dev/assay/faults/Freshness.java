package dev.assay.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** I3: every candidate has a standing, of the candidate's version, and none is left over. */
final class Freshness {

    private static final String STANDING = "select candidate_id, candidate_version from standing"
            + " where epoch_id = (select id from epoch where state = 'CURRENT')";
    private static final String ASSESSED = "select distinct candidate_id, 0 from assessment";

    private Freshness() {}

    static List<String> behind(Stand stand) throws SQLException {
        // In this order, so that a candidate written meanwhile counts as behind and not as left over.
        Map<String, Long> standing = rows(stand, "scoring", STANDING);
        Map<String, Long> assessed = rows(stand, "scoring", ASSESSED);
        Map<String, Long> candidates = candidates(stand);
        List<String> behind = new ArrayList<>();
        candidates.forEach((id, version) -> {
            if (!version.equals(standing.get(id))) {
                behind.add(id + " is in version " + version + " and assessed in " + standing.get(id));
            }
        });
        assessed.keySet().stream()
                .filter(id -> !candidates.containsKey(id))
                .forEach(id -> behind.add(id + " is assessed and there is no such candidate"));
        return behind;
    }

    /** The versions of all candidates. */
    static Map<String, Long> candidates(Stand stand) throws SQLException {
        return rows(stand, "profile", "select id, version from candidate");
    }

    /** How many candidates are not assessed in those versions or later ones; the erased do not count. */
    static long waiting(Stand stand, Map<String, Long> versions) throws SQLException {
        Map<String, Long> standing = rows(stand, "scoring", STANDING);
        Map<String, Long> there = candidates(stand);
        return versions.entrySet().stream()
                .filter(each -> there.containsKey(each.getKey()))
                .filter(each -> standing.getOrDefault(each.getKey(), 0L) < each.getValue())
                .count();
    }

    /** A candidate that is assessed and that no load erases: a load erases only those with external ids. */
    static Optional<String> someone(Stand stand) throws SQLException {
        Map<String, Long> standing = rows(stand, "scoring", STANDING);
        return rows(stand, "profile", "select id, version from candidate where source is null").keySet().stream()
                .filter(standing::containsKey)
                .findFirst();
    }

    private static Map<String, Long> rows(Stand stand, String database, String query) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (Connection connection = stand.open(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getLong(2));
            }
        }
        return rows;
    }
}
