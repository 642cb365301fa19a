package dev.assay.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns are read by name and in the types of the code, in a real database. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RowResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TYPES = """
            select cast('0190f5fe-0000-7000-8000-000000000001' as uuid) as id, 'ranked' as word, cast(3 as int) as few,
                   cast(4000000000 as bigint) as many, sum(2) as total, true as holds,
                   timestamptz '2026-11-25 10:00:00+01' as at, decode('0aff', 'hex') as packed
            """;

    private static final String NULLS = "select cast(null as text) as word, cast(null as timestamptz) as at,"
            + " cast(null as bigint) as many, cast(null as uuid) as id";

    @Inject
    Database database;

    @Inject
    Tables tables;

    @BeforeEach
    void awaitStart() {
        tables.reset();
    }

    @Test
    void readsEachTypeByName() {
        Row row = row(TYPES);

        assertEquals(UUID.fromString("0190f5fe-0000-7000-8000-000000000001"), row.uuid("id"));
        assertEquals("ranked", row.text("word"));
        assertEquals(3, row.integer("few"));
        assertEquals(4_000_000_000L, row.number("many"));
        assertEquals(2, row.number("total"));
        assertTrue(row.flag("holds"));
        assertEquals(Instant.parse("2026-11-25T09:00:00Z"), row.instant("at"));
        assertArrayEquals(new byte[] {10, -1}, row.bytes("packed"));
    }

    @Test
    void readsNullsWhereTheTypeHasThem() {
        Row row = row(NULLS);

        assertTrue(row.isNull("many"));
        assertNull(row.text("word"));
        assertNull(row.instant("at"));
        assertNull(row.uuid("id"));
        assertEquals(
                "many",
                assertThrows(NullPointerException.class, () -> row.number("many"))
                        .getMessage());
    }

    @Test
    void failsAtAnotherNameOrType() {
        Row row = row(TYPES);

        assertThrows(IllegalArgumentException.class, () -> row.text("wrod"));
        var failure = assertThrows(ClassCastException.class, () -> row.text("id"));
        assertEquals("id is a java.util.UUID", failure.getMessage());
        assertThrows(ArithmeticException.class, () -> row.integer("many"));
    }

    @Test
    void tellsRowsThatAreMissing() {
        assertEquals(Optional.empty(), await("select 1 as one where false", Row.optional(row -> row.number("one"))));
        assertEquals(Optional.of(1L), await("select 1 as one", Row.optional(row -> row.number("one"))));
    }

    @Test
    void readsEntitiesAndTheirTimes() {
        List<Instant> opened = database.read(session -> session.createSelectionQuery(
                                "select e as epoch, e.openedAt as openedAt from Epoch e", Tuple.class)
                        .getResultList())
                .map(Row.each(row -> row.value("epoch", Epoch.class) == null ? null : row.instant("openedAt")))
                .await()
                .atMost(PATIENCE);

        assertEquals(1, opened.size());
        assertTrue(opened.get(0).isAfter(Instant.EPOCH));
    }

    private Row row(String sql) {
        return await(sql, Row.one(row -> row));
    }

    private <T> T await(String sql, Function<Tuple, T> reading) {
        Uni<Tuple> row = database.read(
                session -> session.createNativeQuery(sql, Tuple.class).getSingleResultOrNull());
        return row.map(reading).await().atMost(PATIENCE);
    }
}
