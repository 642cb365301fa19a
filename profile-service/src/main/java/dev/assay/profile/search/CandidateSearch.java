package dev.assay.profile.search;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Finds candidates, the newest first. */
@ApplicationScoped
class CandidateSearch {

    /** The most matches over which facets are counted: the cost of a search must not grow with the pool. */
    private static final int FACET_CAP = 10_000;

    private static final int FACET_VALUES = 20;

    private final Database database;

    CandidateSearch(Database database) {
        this.database = database;
    }

    /** Up to {@code size} candidates older than {@code before}. */
    Uni<Found> page(Criteria criteria, UUID before, int size) {
        return ids(criteria, before, size + 1).map(ids -> Found.of(ids, size));
    }

    /** Up to {@code rows} ids of candidates older than {@code before}. */
    Uni<List<UUID>> ids(Criteria criteria, UUID before, int rows) {
        String sql = new SearchSql(criteria).page();
        return database.read(session -> criteria.bind(session.createNativeQuery(sql, UUID.class))
                .setParameter("before", before)
                .setParameter("rows", rows)
                .getResultList());
    }

    /** Fails if one of the texts has no word that is looked for: nobody was found because nothing was sought. */
    Uni<Void> requireWords(Criteria criteria) {
        return criteria.hasText()
                ? database.read(session -> AskedWords.require(session, criteria))
                : Uni.createFrom().voidItem();
    }

    Uni<Facets> facets(Criteria criteria) {
        String sql = new SearchSql(criteria).facets();
        return database.read(session -> criteria.bind(session.createNativeQuery(sql, Tuple.class))
                .setParameter("cap", FACET_CAP + 1)
                .setParameter("values", FACET_VALUES)
                .getResultList()
                .map(Row.each(Facets.Counted::of))
                .map(counted -> Facets.of(counted, FACET_CAP)));
    }
}
