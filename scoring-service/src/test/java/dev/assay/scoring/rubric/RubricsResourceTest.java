package dev.assay.scoring.rubric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.database.Database;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rubrics are kept for ever and never changed, in a real database. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RubricsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    Rubrics rubrics;

    @Inject
    BundledEngine engine;

    private Assessor assessor;
    private Rubric bundled;

    @BeforeEach
    void awaitStart() {
        tables.reset();
        assessor = await(engine.made());
        bundled = assessor.rubric();
    }

    @AfterEach
    void forgetReleases() {
        tables.execute("delete from rubric where origin = 'RELEASED'");
    }

    @Test
    void recordsTheBundledRubricAtStart() {
        ReleasedRubric found = await(rubrics.find(bundled.version())).orElseThrow();

        assertEquals(bundled.hash(), found.hash());
        assertArrayEquals(bundled.json(), found.json());
        assertEquals(RubricOrigin.BUNDLED, await(rubrics.all()).get(0).release().origin());
    }

    @Test
    void findsARubricByTheHashThatReceiptsName() {
        Rubric next = TestRubrics.version("9.1.0");
        assertTrue(record(next));

        assertEquals(
                "9.1.0", await(rubrics.findByHash(next.hash())).orElseThrow().version());
        assertTrue(await(rubrics.findByHash("sha256:0")).isEmpty());
    }

    @Test
    void takesTheSameRubricAgainWithoutAChange() {
        Rubric next = TestRubrics.version("9.1.0");
        record(next);

        assertFalse(record(next));

        assertEquals(2, tables.count("rubric"));
    }

    @Test
    void refusesOtherRulesUnderAVersionThatIsTaken() {
        record(TestRubrics.version("9.1.0"));

        var refusal = assertThrows(RubricVersionTaken.class, () -> record(TestRubrics.edited("9.1.0", "Other")));

        assertTrue(refusal.getMessage().contains("raise the version"), refusal.getMessage());
        assertEquals(
                TestRubrics.version("9.1.0").hash(), tables.text("select hash from rubric where version = '9.1.0'"));
    }

    @Test
    void saysThatTheVersionOfABundledRubricIsTaken() {
        Rubric edited = TestRubrics.edited(bundled.version(), "Other");
        BundledRubric build = build(() -> new Assessor(edited));

        assertThrows(RubricVersionTaken.class, () -> await(build.record()));

        assertTrue(build.state().contains("raise the version"), build.state());
    }

    @Test
    void saysThatABundledRubricCannotBeRead() {
        BundledRubric build = build(() -> {
            throw new InvalidRubric(List.of("rubric.yaml: is missing"));
        });

        assertThrows(InvalidRubric.class, () -> await(build.record()));

        assertTrue(build.state().contains("rubric.yaml: is missing"), build.state());
    }

    @Test
    void makesAnEngineOfAReleasedRubricOnce() {
        Rubric next = TestRubrics.version("9.1.0");
        record(next);
        Assessors assessors = new Assessors(rubrics, engine, keeping(6));

        Assessor first = await(assessors.of(next.hash()));

        assertEquals("9.1.0", first.rubric().version());
        assertSame(first, await(assessors.of(next.hash())));
        assertSame(assessor, await(assessors.of(bundled.hash())));
    }

    @Test
    void letsGoOfTheEngineThatWasNotUsedLongest() {
        Rubric next = TestRubrics.version("9.1.0");
        Rubric other = TestRubrics.version("9.2.0");
        record(next);
        record(other);
        Assessors assessors = new Assessors(rubrics, engine, keeping(1));
        Assessor first = await(assessors.of(next.hash()));

        await(assessors.of(other.hash()));

        assertNotSame(first, await(assessors.of(next.hash())));
    }

    @Test
    void asksAgainForARubricThatWasNotThere() {
        Rubric late = TestRubrics.version("9.1.0");
        Assessors assessors = new Assessors(rubrics, engine, keeping(6));
        assertThrows(RubricUnusable.class, () -> await(assessors.of(late.hash())));
        record(late);

        assertEquals("9.1.0", await(assessors.of(late.hash())).rubric().version());
    }

    private BundledRubric build(Supplier<Assessor> maker) {
        return new BundledRubric(rubrics, new BundledEngine(maker, PATIENCE), database, Clock.systemUTC());
    }

    private boolean record(Rubric rubric) {
        Release release = new Release(RubricOrigin.RELEASED, "api-key:test", NOW);
        return await(database.write(session -> rubrics.record(session, rubric, release)));
    }

    private static RubricConfig keeping(int compiled) {
        return new RubricConfig() {
            @Override
            public boolean bundledTakesOver() {
                return true;
            }

            @Override
            public int compiled() {
                return compiled;
            }
        };
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
