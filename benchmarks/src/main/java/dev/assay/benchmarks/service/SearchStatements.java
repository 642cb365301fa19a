package dev.assay.benchmarks.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The three statements that profile-service runs for one page of a search by words anywhere or by name, over plain JDBC. */
final class SearchStatements {

    private static final int ROWS = 51;

    private static final String PAGE = """
            with asked as materialized (select $asked),
            newest as materialized (
                select * from candidate_search where candidate_id < ?::uuid order by candidate_id desc limit 1000),
            quick as materialized (
                select candidate_id from newest searched where $conditions order by candidate_id desc limit ?),
            thorough as materialized (
                select candidate_id from candidate_search searched
                 where $conditions and candidate_id < ?::uuid and (select count(*) from quick) < ?)
            select candidate_id
              from (select candidate_id from quick where (select count(*) from quick) = ?
                    union all select candidate_id from thorough) found
             order by candidate_id desc
             limit ?
            """;

    private static final String BRIEFS =
            "select id, version, name, source, external_id, cast(array_to_json(tags) as text),"
                    + " updated_at from candidate join candidate_search on candidate_id = id"
                    + " where id = any (cast(string_to_array(?, ',') as uuid[]))";

    private static final String PLACES = """
            with asked as materialized (
                select fold(nullif(?, '')) as name, fold(nullif(?, '')) as company,
                       tsvector_to_array(to_tsvector('simple', fold(nullif(?, '')))) as title,
                       tsvector_to_array(to_tsvector('simple', fold(nullif(?, '')))) as skill,
                       tsvector_to_array(to_tsvector('english', fold(nullif(?, '')))) as words)
            select id, field, pointer, substr(value, greatest(1, position(hits[1] in value) - 60), 200),
                   cast(array_to_json(hits) as text)
              from (select id, profile, sum(profile_bytes) over (order by id desc) - profile_bytes as bytes_before
                      from candidate where id = any (cast(string_to_array(?, ',') as uuid[]))) page, asked, lateral (
                   select field, pointer, value,
                          array(select distinct word from regexp_split_to_table(value collate "pg_c_utf8", '[^[:alnum:]+#-]+') word
                                 where case field
                                           when 'name' then word_similarity(fold(word), name) >= 0.5
                                           when 'company' then word_similarity(fold(word), company) >= 0.5
                                           when 'title' then tsvector_to_array(to_tsvector('simple', fold(word))) && title
                                           when 'skill' then tsvector_to_array(to_tsvector('simple', fold(word))) && skill
                                       end
                                    or tsvector_to_array(to_tsvector('english', fold(word))) && words) as hits
                     from profile_part(cast(profile as jsonb))
                    where case field
                              when 'name' then fold(value) %> name
                              when 'company' then fold(value) %> company
                              when 'title' then tsvector_to_array(to_tsvector('simple', fold(value))) && title
                              when 'skill' then tsvector_to_array(to_tsvector('simple', fold(value))) && skill
                          end
                       or tsvector_to_array(to_tsvector('english', fold(value))) && words
                    limit 5) places
             where bytes_before < 500000
            """;

    private final PreparedStatement page;
    private final PreparedStatement briefs;
    private final PreparedStatement places;
    private final String field;
    private final String sought;

    /** @param field text or name */
    SearchStatements(Connection connection, String field, String sought) throws SQLException {
        boolean text = field.equals("text");
        String value = "'" + sought.replace("'", "''") + "'";
        String asked =
                text ? "websearch_to_tsquery('english', fold(" + value + ")) as text" : "fold(" + value + ") as name";
        String condition = text ? "words @@ (select text from asked)" : "folded_name %> (select name from asked)";
        this.field = field;
        this.sought = sought;
        page = connection.prepareStatement(PAGE.replace("$asked", asked).replace("$conditions", condition));
        briefs = connection.prepareStatement(BRIEFS);
        places = connection.prepareStatement(PLACES);
    }

    /** Runs all three and reads every row; returns how many candidates were found. */
    int run() throws SQLException {
        page.setString(1, "ffffffff-ffff-ffff-ffff-ffffffffffff");
        page.setInt(2, ROWS);
        page.setString(3, "ffffffff-ffff-ffff-ffff-ffffffffffff");
        for (int parameter = 4; parameter <= 6; parameter++) {
            page.setInt(parameter, ROWS);
        }
        List<String> found = rows(page);
        String ids = String.join(",", found.subList(0, Math.min(ROWS - 1, found.size())));
        briefs.setString(1, ids);
        rows(briefs);
        for (int parameter = 1; parameter <= 5; parameter++) {
            places.setString(parameter, "");
        }
        places.setString(field.equals("text") ? 5 : 1, sought);
        places.setString(6, ids);
        rows(places);
        return found.size();
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        List<String> first = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                first.add(rows.getString(1));
                for (int column = 2; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        return first;
    }
}
