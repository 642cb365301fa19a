package dev.assay.scoring.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.Database;
import dev.assay.scoring.assessment.engine.EnginePool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** All inputs by which candidates who have not been erased were ever assessed, each once. */
@ApplicationScoped
public class CanonicalInputs {

    private static final Logger LOG = Logger.getLogger(CanonicalInputs.class);
    private static final int ROWS_TOGETHER = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final EnginePool engine;
    private final Clock clock;

    CanonicalInputs(Database database, EnginePool engine, Clock clock) {
        this.database = database;
        this.engine = engine;
        this.clock = clock;
    }

    /** The inputs that are not stored yet, ready to be inserted: a candidate who is assessed again in another epoch costs only one look. */
    public Uni<List<CanonicalInput>> missing(List<ScoredInput> scored) {
        if (scored.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> candidates =
                scored.stream().map(input -> input.key().candidateId()).collect(Collectors.toSet());
        return database.read(session -> session.createSelectionQuery(
                                "select key from CanonicalInput where key.candidateId in (:candidates)",
                                CanonicalInputKey.class)
                        .setParameter("candidates", candidates)
                        .getResultList())
                .chain(known -> compress(scored, new HashSet<>(known)));
    }

    private Uni<List<CanonicalInput>> compress(List<ScoredInput> scored, Set<CanonicalInputKey> known) {
        TreeMap<CanonicalInputKey, ScoredInput> missing = new TreeMap<>(CanonicalInputKey.ORDER);
        scored.stream().filter(input -> !known.contains(input.key())).forEach(input -> missing.put(input.key(), input));
        return missing.isEmpty()
                ? Uni.createFrom().item(List.of())
                : engine.follow(() -> missing.values().stream()
                        .map(this::compressed)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<CanonicalInput> compressed(ScoredInput input) {
        Optional<CompressedJson> json = input.compressed();
        if (json.isEmpty()) {
            LOG.warnf(
                    "The input of candidate %s is too large to be kept",
                    input.key().candidateId());
        }
        return json.map(kept -> new CanonicalInput(input.key(), kept, clock.instant()));
    }

    /** Adds inputs in the caller's transaction; an input that another epoch's follower has added meanwhile is no conflict. */
    public Uni<Void> insert(StatelessSession session, List<CanonicalInput> inputs) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (int from = 0; from < inputs.size(); from += ROWS_TOGETHER) {
            List<CanonicalInput> rows = inputs.subList(from, Math.min(from + ROWS_TOGETHER, inputs.size()));
            done = done.chain(() -> insertRows(session, rows));
        }
        return done;
    }

    private static Uni<Void> insertRows(StatelessSession session, List<CanonicalInput> rows) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add("(:candidate" + i + ", :hash" + i + ", :json" + i + ", :at" + i + ")");
        }
        var insert = session.createNativeQuery(
                "insert into canonical_input (candidate_id, input_hash, compressed, stored_at) values "
                        + String.join(", ", values) + " on conflict do nothing");
        for (int i = 0; i < rows.size(); i++) {
            CanonicalInput row = rows.get(i);
            insert.setParameter("candidate" + i, row.key().candidateId())
                    .setParameter("hash" + i, row.key().inputHash())
                    .setParameter("json" + i, row.compressed())
                    .setParameter("at" + i, row.storedAt());
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    /** Deletes all inputs of these candidates in the caller's transaction. */
    public Uni<Void> erase(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete from CanonicalInput where key.candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The profile that was assessed under this hash; empty if it was too large to be kept or is damaged. */
    public Uni<Optional<JsonNode>> profile(UUID candidate, String inputHash) {
        return find(new CanonicalInputKey(candidate, inputHash))
                .chain(found ->
                        engine.run(() -> found.flatMap(CompressedJson::open).map(CanonicalInputs::tree)));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored input is not JSON", damaged);
        }
    }

    /** The input that a receipt of this candidate names. */
    Uni<Optional<CompressedJson>> find(CanonicalInputKey key) {
        return database.read(session -> session.get(CanonicalInput.class, key))
                .map(found -> Optional.ofNullable(found).map(input -> CompressedJson.stored(input.compressed())));
    }
}
