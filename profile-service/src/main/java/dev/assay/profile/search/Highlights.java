package dev.assay.profile.search;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds where the words of a search are in the profiles of one page. */
@ApplicationScoped
class Highlights {

    private static final int MOST = 5;

    /** Of profiles that are read for one page; reading takes a millisecond or two for each kilobyte. */
    private static final long MAX_BYTES = 500_000;

    private static final String PLACES = """
            with asked as materialized (
                select fold(nullif(:name, '')) as name, fold(nullif(:company, '')) as company,
                       tsvector_to_array(to_tsvector('simple', fold(nullif(:title, '')))) as title,
                       tsvector_to_array(to_tsvector('simple', fold(nullif(:skill, '')))) as skill,
                       tsvector_to_array(to_tsvector('english', fold(nullif(:text, '')))) as words)
            select id, field, pointer, substr(value, greatest(1, position(hits[1] in value) - 60), 200) as excerpt,
                   cast(array_to_json(hits) as text) as hits
              from (select id, profile, sum(profile_bytes) over (order by id desc) - profile_bytes as bytes_before
                      from candidate where id = any (cast(string_to_array(:ids, ',') as uuid[]))) page, asked, lateral (
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
                    limit :most) places
             where bytes_before < :bytes
            """;

    private final Database database;

    Highlights(Database database) {
        this.database = database;
    }

    Uni<Map<UUID, List<Highlight>>> of(List<UUID> candidates, Criteria criteria) {
        if (!criteria.hasText() || candidates.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.read(session -> query(session, criteria)
                        .setParameter(
                                "ids", candidates.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .setParameter("most", MOST)
                        .setParameter("bytes", MAX_BYTES)
                        .getResultList()
                        .map(rows -> Row.stream(rows)
                                .collect(Collectors.groupingBy(
                                        row -> row.uuid("id"),
                                        Collectors.mapping(Highlights::highlight, Collectors.toList())))))
                // What was found is worth more than where the words stand in it.
                .onFailure(Highlights::isLate)
                .recoverWithItem(Map.of());
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code() == CommonError.TIMEOUT;
    }

    private static Mutiny.SelectionQuery<Tuple> query(Mutiny.StatelessSession session, Criteria criteria) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(PLACES, Tuple.class);
        for (TextField field : TextField.values()) {
            query.setParameter(field.parameter(), criteria.texts().getOrDefault(field, ""));
        }
        return query;
    }

    private static Highlight highlight(Row row) {
        return new Highlight(row.text("field"), row.text("pointer"), row.text("excerpt"), row.text("hits"));
    }
}
