package dev.assay.profile.search;

import static dev.assay.profile.search.Searches.PROFILE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is searched of a profile is written by one function, and another one finds the places in it: they must agree on which text is which. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchedTextsResourceTest {

    private static final String EVERY_PLACE = """
            {"$schema": "https://schema.example/grimbleworth", "meta": {"version": "v1", "canonical": "https://meta.example/x"},
             "basics": {"name": "Ünal  Ørsted", "label": "Ingénieur ﬁbre", "picture": "data:blob", "email": "oe@example.org", "summary": "名前 Straße ½"},
             "work": [{"company": "Old Mill Ltd", "name": "New Mill Ltd", "position": "C# developer", "highlights": ["Ran Ｃ＋＋ builds", "and more"]},
                      {"name": null, "position": 7, "extra": {"name": "not an employer", "a/b~c": ["deep \\"text\\""]}}, null],
             "volunteer": [{"organization": "Café Søndag", "position": "Treasurer"}],
             "projects": [{"name": "no employer", "keywords": ["no skill"], "roles": ["no title"]}],
             "skills": [{"name": "Naïve Bayes", "keywords": ["C++", "σίγμας"]}, {"name": 5, "keywords": null}, null]}
            """;

    private static final String NOTHING = "{\"basics\": null, \"work\": null, \"skills\": []}";

    /** The places are those of the function that finds them; in which order they stand is of no matter to a search. */
    private static final String DIFFERENT = """
            select external_id, searched.* from candidate join candidate_search searched on candidate_id = id
             cross join lateral (
                   select coalesce(array_agg(fold(value) order by fold(value)) filter (where field = 'company'), '{}') as companies,
                          coalesce(string_agg(value, ' ') filter (where field = 'name'), '') as name,
                          to_tsvector('simple', fold(coalesce(string_agg(value, ' ') filter (where field = 'title'), ''))) as titles,
                          to_tsvector('simple', fold(coalesce(string_agg(value, ' ') filter (where field = 'skill'), ''))) as skills,
                          to_tsvector('english', fold(coalesce(string_agg(value, ' '), ''))) as words
                     from profile_part(cast(profile as jsonb))) found
             where source = ?
               and ((searched.name, searched.folded_name) <> (found.name, fold(found.name))
                    or array(select it from unnest(string_to_array(searched.companies, E'\\n')) it order by it) <> found.companies
                    or strip(searched.titles) <> strip(found.titles) or strip(searched.skills) <> strip(found.skills)
                    or strip(searched.words) <> strip(found.words))
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void searchesWhatItFindsPlacesOf() throws SQLException {
        // Given
        String source = "test-" + UUID.randomUUID();
        List<String> profiles = List.of(PROFILE, EVERY_PLACE, NOTHING);

        // When
        inserted(source, profiles);

        // Then
        assertEquals(List.of(), found(DIFFERENT, source));
        assertEquals(
                List.of("0", "1", "2"),
                found(
                        "select external_id from candidate join candidate_likeness on candidate_id = id where source = ?"
                                + " order by external_id",
                        source));
    }

    @Test
    void searchesAChangedProfileAnew() throws SQLException {
        // Given
        String source = "test-" + UUID.randomUUID();
        inserted(source, List.of(PROFILE, NOTHING));

        // When
        changed(source, EVERY_PLACE);

        // Then
        assertEquals(List.of(), found(DIFFERENT, source));
        assertEquals(
                List.of("oe@example.org", "oe@example.org"),
                found(
                        "select email from candidate join candidate_likeness on candidate_id = id where source = ?",
                        source));
    }

    /** All in one statement, as an import writes them. */
    private void inserted(String source, List<String> profiles) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into candidate (id, version, source, external_id, tags, profile, warnings, created_at, updated_at)"
                                + " select gen_random_uuid(), 1, ?, place - 1, '{}', profile, '[]', now(), now()"
                                + " from unnest(?) with ordinality as given (profile, place)")) {
            insert.setString(1, source);
            insert.setArray(2, connection.createArrayOf("text", profiles.toArray()));
            insert.executeUpdate();
        }
    }

    private void changed(String source, String profile) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update candidate set profile = ?, version = version + 1 where source = ?")) {
            update.setString(1, profile);
            update.setString(2, source);
            update.executeUpdate();
        }
    }

    private List<String> found(String query, String source) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, source);
            var rows = select.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
