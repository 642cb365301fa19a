package dev.assay.gateway.audit;

import dev.assay.rest.clock.GivenTime;
import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A query for a part of the audit trail. */
final class AuditQuery {

    /** Ends the page early if its entries name many candidates, but always keeps the first entry. */
    private static final String PAGE = """
            with found as (
                select e.*, shown.candidates, cardinality(shown.candidates) as candidate_count, coalesce(shown.others, false) as others,
                       $asked as asked, shown.versions[array_position(shown.candidates, $asked)] as asked_version
                  from $entries e left join audit_shown shown on shown.entry = e.id),
            measured as (
                select found.*, row_number() over page as place, count(*) over () as rows_found,
                       sum(coalesce(candidate_count, 0)) over page - coalesce(candidate_count, 0) as candidates_before
                  from found window page as (order by at desc, id desc))
            select id, at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after,
                   cast(array_to_json(nullif(candidates, '{}')) as text) as candidates, nullif(candidate_count, 0) as candidate_count,
                   others, import_id, asked, asked_version, rows_found
              from measured
             where place < :rows and candidates_before < :mostCandidates
             order by at desc, id desc
            """;

    private static final String ALL = """
            (select e.* from audit_entry e where (e.at, e.id) < (:placeAt, :placeId)$timesOf(e)$caller
              order by e.at desc, e.id desc limit :rows)""";

    /**
     * Each part of the union uses an index of its own. Most candidates were shown by few entries, which are found by id; a candidate shown by nearly
     * every entry is found by time. The planner's statistics tell them apart.
     */
    private static final String ABOUT_ONE = """
            (select * from (
                (select e.* from audit_entry e
                  where e.candidate = :candidate and (e.at, e.id) < (:placeAt, :placeId)$timesOf(e)$caller
                  order by e.at desc, e.id desc limit :rows)
                union
                (select e.* from audit_shown s join audit_entry e on e.id = s.entry
                  where s.candidates @> array[cast(:candidate as uuid)] and (s.at, s.entry) < (:placeAt, :placeId)$timesOf(s)$caller
                  order by s.at desc, s.entry desc limit :rows)
                union
                (select e.* from audit_shown s join audit_entry e on e.id = s.entry
                  where s.others and s.at > :known and (s.at, s.entry) < (:placeAt, :placeId)$timesOf(s)$caller
                  order by s.at desc, s.entry desc limit :rows)) found
              order by at desc, id desc limit :rows)""";

    /** The limit for one page. An entry can name 1,000 candidates, and a full page of such entries would have 20 MB. */
    private static final int MOST_CANDIDATES = 20_000;

    /** A stream that began before a candidate was created may still show them, and clocks differ. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** The row of the list after which the next page begins. */
    record Place(Instant at, long id) {

        /** Later than every row. */
        static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

        static Place of(String text) {
            int slash = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        }

        String text() {
            return at + "/" + id;
        }
    }

    private final StringBuilder ofCaller = new StringBuilder();
    private final StringBuilder times = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String entries;

    /** Every parameter may be null. */
    AuditQuery(String candidate, String caller, String from, String to) {
        add(ofCaller, " and e.caller = :caller", "caller", caller);
        add(times, " and $row.at >= :from", "from", from == null ? null : GivenTime.ofParameter("from", from));
        add(times, " and $row.at < :to", "to", to == null ? null : GivenTime.ofParameter("to", to));
        parameters.put("mostCandidates", MOST_CANDIDATES);
        entries = candidate == null ? ALL : ABOUT_ONE;
        if (candidate != null) {
            UUID id = id(candidate);
            parameters.put("candidate", id);
            parameters.put("known", made(id).minus(MOST_AHEAD));
        }
    }

    /** When the candidate was created, which its id contains: no entry can have shown it before. */
    private static Instant made(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    String sql() {
        return PAGE.replace("$entries", entries)
                .replace(
                        "$asked",
                        parameters.containsKey("candidate") ? "cast(:candidate as uuid)" : "cast(null as uuid)")
                .replace("$timesOf(e)", timesOf("e"))
                .replace("$timesOf(s)", timesOf("s"))
                .replace("$caller", ofCaller);
    }

    /** The times apply to the row whose index is scanned; an entry and the list of its candidates have the same time. */
    private String timesOf(String row) {
        return times.toString().replace("$row", row);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(StringBuilder conditions, String term, String name, Object value) {
        if (value != null) {
            conditions.append(term);
            parameters.put(name, value);
        }
    }

    private static UUID id(String text) {
        return UuidText.parse(text)
                .orElseThrow(() ->
                        new ProblemException(CommonError.BAD_REQUEST, "'candidate' must be the id of a candidate."));
    }
}
