package dev.assay.profile.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.rest.conditional.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one policy of the pool. */
@ApplicationScoped
class Policies {

    private static final String READ = "select version, rules from retention_policy";
    private static final String REPLACE =
            "update retention_policy set version = version + 1, rules = :rules, changed_at = :now";

    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    Policies(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    Uni<RetentionPolicy> read() {
        return database.read(session -> read(session, READ));
    }

    Uni<RetentionPolicy> replace(String ifMatch, List<RetentionRule> rules) {
        return database.write(session -> locked(session)
                .invoke(policy -> EntityTags.requireMatch(ifMatch, policy.version()))
                .chain(() -> session.createNativeQuery(REPLACE)
                        .setParameter("rules", json(rules))
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> read(session, READ)));
    }

    /** The policy, locked until the end of the transaction. */
    static Uni<RetentionPolicy> locked(Mutiny.StatelessSession session) {
        return read(session, READ + " for update");
    }

    private static Uni<RetentionPolicy> read(Mutiny.StatelessSession session, String query) {
        return session.createNativeQuery(query, Tuple.class)
                .getSingleResult()
                .map(Row.one(row -> new RetentionPolicy(row.number("version"), row.text("rules"))));
    }

    private String json(List<RetentionRule> rules) {
        try {
            return mapper.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Rules are made of texts and numbers", impossible);
        }
    }
}
