package dev.assay.scoring.pool;

import dev.assay.database.Database;
import dev.assay.scoring.weighting.Triple;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Reads the pool of an epoch as counts by scores: a fit by any weights is made from these alone. */
@ApplicationScoped
public class Pool {

    private final Database database;

    Pool(Database database) {
        this.database = database;
    }

    /** One pass over the index of scores, whatever is asked of the cells afterwards; there are 101 x 101 x 101 of them at most. */
    public Uni<List<PoolCell>> cells(String epochId, PoolFilter filter) {
        String sql = "select systems_score, infrastructure_score, enterprise_data_score, count(*) from standing where "
                + filter.sql() + " group by 1, 2, 3";
        return database.read(session -> bound(
                        session.createNativeQuery(sql, Object[].class), filter.parameters(epochId))
                .getResultList()
                .map(rows -> rows.stream().map(Pool::cell).toList()));
    }

    /** Sets all parameters of a query. */
    public static <T> SelectionQuery<T> bound(SelectionQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static PoolCell cell(Object[] row) {
        return new PoolCell(new Triple(number(row[0]), number(row[1]), number(row[2])), ((Number) row[3]).longValue());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
