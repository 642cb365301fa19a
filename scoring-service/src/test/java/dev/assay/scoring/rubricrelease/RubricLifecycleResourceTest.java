package dev.assay.scoring.rubricrelease;

import static dev.assay.scoring.rubricrelease.RubricCalls.PATH;
import static dev.assay.scoring.rubricrelease.RubricCalls.command;
import static dev.assay.scoring.rubricrelease.RubricCalls.epochOfRankings;
import static dev.assay.scoring.rubricrelease.RubricCalls.release;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rubric from its release to its use and back, over HTTP and in a real database; the followers are driven by hand. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RubricLifecycleResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String NEXT = "9.1.0";

    @Inject
    Tables tables;

    @Inject
    Epochs epochs;

    @Inject
    FollowerFixture fixture;

    private Epoch first;

    @BeforeEach
    void fill() {
        first = tables.reset();
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 60));
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void releasesARubricAndFillsItBesideTheOneInUse() {
        release(NEXT, "")
                .statusCode(201)
                .header("Location", equalTo(PATH + "/" + NEXT))
                .body("state", equalTo("filling"))
                .body("origin", equalTo("released"))
                .body("epoch.takesOver", equalTo(false))
                .body("epoch.history[0].event", equalTo("opened"));

        fixture.apply(epochOf(NEXT), "1.6.2", 1, upserted(ONE, 1, 1, 45));

        assertEquals(first.id(), epochOfRankings());
        Api.caller()
                .get(PATH + "/" + NEXT + "/progress")
                .then()
                .statusCode(200)
                .body("epoch.progress.assessed", equalTo(1))
                .body("epoch.progress.waiting", equalTo(1))
                .body("epoch.progress.total", equalTo(2))
                .body("epoch.progress.caughtUp", equalTo(false));
    }

    @Test
    void saysHowFarItIsToWhoActivatesTooEarly() {
        release(NEXT, "");
        fixture.apply(epochOf(NEXT), "1.6.2", 7, upserted(ONE, 1, 1, 45));

        command("activate", NEXT)
                .statusCode(409)
                .body("type", equalTo("urn:assay:problem:not-caught-up"))
                .body("detail", containsString("1 profiles are assessed and 7 changes wait"));

        assertEquals(first.id(), epochOfRankings());
    }

    @Test
    void goesIntoUseAndBackInOneStepEach() {
        release(NEXT, "");
        Epoch next = epochOf(NEXT);
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 45), upserted(TWO, 1, 1, 65));
        assertEquals(first.id(), epochOfRankings(), "waits for the command");

        command("activate", NEXT).statusCode(200).body("state", equalTo("current"));
        assertEquals(next.id(), epochOfRankings());
        fixture.apply(first, "1.8.4", upserted(ONE, 1, 2, 80));
        fixture.apply(next, "1.8.4", upserted(ONE, 1, 2, 85));

        command("rollback", NEXT).statusCode(200).body("state", equalTo("standby"));

        assertEquals(List.of(80, 60), Api.caller().get("/api/v1/rankings").path("items.fit"));
        command("activate", NEXT).statusCode(200).body("state", equalTo("current"));
        command("activate", NEXT).statusCode(200);
        command("activate", first.rubricVersion()).statusCode(200).body("state", equalTo("current"));
        assertEquals(first.id(), epochOfRankings());
    }

    @Test
    void keepsTheNewestOfTheEarlierRubricsAsStandby() {
        for (String version : List.of("9.1.0", "9.2.0")) {
            release(version, "");
            fixture.apply(epochOf(version), "1.7.3", upserted(ONE, 1, 1, 45));
            command("activate", version).statusCode(200);
        }

        command("activate", first.rubricVersion()).statusCode(409).body("detail", containsString("resume it first"));
        command("resume", first.rubricVersion()).statusCode(200).body("state", equalTo("filling"));
        fixture.apply(first, "1.7.3");
        command("activate", first.rubricVersion()).statusCode(200);

        assertEquals("STANDBY", stateOf("9.2.0"));
        assertEquals("RETIRED", stateOf("9.1.0"));
    }

    @Test
    void restsWhilePausedAndGoesOnFromThere() {
        release(NEXT, "");
        Epoch next = epochOf(NEXT);
        fixture.apply(next, "1.6.2", 1, upserted(ONE, 1, 1, 45));
        command("pause", NEXT).statusCode(200).body("state", equalTo("paused"));
        command("pause", NEXT).statusCode(200);

        assertThrows(RuntimeException.class, () -> fixture.apply(next, "1.7.3", upserted(TWO, 1, 1, 65)));

        assertEquals("1", tables.text("select count(*) from assessment where epoch_id = '" + next.id() + "'"));
        command("activate", NEXT).statusCode(409).body("detail", containsString("paused"));
        command("resume", NEXT).statusCode(200).body("state", equalTo("filling"));
        fixture.apply(next, "1.7.3", upserted(TWO, 1, 1, 65));
        assertEquals("1.7.3", tables.text("select position from feed_position where epoch_id = '" + next.id() + "'"));
        command("activate", NEXT).statusCode(200);
        assertEquals(List.of(65, 45), Api.caller().get("/api/v1/rankings").path("items.fit"));
    }

    @Test
    void forgetsTheErasedInPausedEpochsToo() {
        release(NEXT, "");
        Epoch next = epochOf(NEXT);
        fixture.apply(next, "1.6.2", 1, upserted(ONE, 1, 1, 45));
        command("pause", NEXT);

        fixture.apply(first, "1.8.4", erased(ONE, 1, 2));

        assertEquals("0", tables.text("select count(*) from assessment where candidate_id = '" + ONE + "'"));
        command("resume", NEXT);
        fixture.apply(next, "1.6.3", 1, upserted(ONE, 1, 1, 45));
        assertEquals("0", tables.text("select count(*) from standing where candidate_id = '" + ONE + "'"));
    }

    @Test
    void showsReadersOneRubricOrTheOtherAndNothingBetween() throws Exception {
        release(NEXT, "");
        Epoch next = epochOf(NEXT);
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 45), upserted(TWO, 1, 1, 65));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> reader = CompletableFuture.supplyAsync(() -> readUntil(over));

        for (int round = 0; round < 5; round++) {
            command("activate", NEXT).statusCode(200);
            command("rollback", NEXT).statusCode(200);
        }
        over.set(true);

        String before = first.id() + " [60, 40]";
        String after = next.id() + " [65, 45]";
        List<String> seen = reader.get(20, TimeUnit.SECONDS);
        assertTrue(seen.stream().allMatch(page -> page.equals(before) || page.equals(after)), seen.toString());
    }

    @Test
    void ranksByTheJobProfilesOfTheRubricInUse() {
        release(NEXT, "Renamed");
        fixture.apply(epochOf(NEXT), "1.7.3", upserted(ONE, 1, 1, 45));
        command("activate", NEXT).statusCode(200);

        Api.caller().get("/api/v1/job-profiles").then().statusCode(200).body("items[0].title", equalTo("Renamed"));
    }

    @Test
    void checksCounterfactualsByTheRubricInUse() {
        release(NEXT, "Renamed");
        fixture.apply(epochOf(NEXT), "1.7.3", upserted(ONE, 1, 1, 45));
        command("activate", NEXT).statusCode(200);

        Api.caller()
                .contentType(ContentType.JSON)
                .body("{\"profile\": {\"basics\": {\"name\": \"Ondrine Velmark\"}}}")
                .post("/api/v1/assessments/counterfactual")
                .then()
                .statusCode(200)
                .body("rubricVersion", equalTo(NEXT));
    }

    private static List<String> readUntil(AtomicBoolean over) {
        List<String> seen = new ArrayList<>();
        while (!over.get()) {
            var answer = Api.caller().get("/api/v1/rankings");
            JsonPath page = answer.jsonPath();
            seen.add(
                    answer.statusCode() == 200
                            ? page.getString("epoch") + " " + page.getList("items.fit")
                            : answer.asString());
        }
        return seen;
    }

    private Epoch epochOf(String version) {
        return epochs.all().await().atMost(Duration.ofSeconds(5)).stream()
                .filter(epoch -> epoch.rubricVersion().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private String stateOf(String version) {
        return epochOf(version).state().name();
    }
}
