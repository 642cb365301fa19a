package dev.assay.scoring.receipt;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ReleasedEngines;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the engine and the rubric that the service really has. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ReceiptResourceTest {

    private static final UUID ONE = UUID.fromString("01939c1e-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01939c1e-0000-7000-8000-000000000002");
    private static final String HASH = "sha256:" + "0".repeat(64);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;
    private Map<String, Object> receipt;

    @BeforeEach
    void assess() {
        epoch = tables.reset();
        fixture.assess(
                epoch, "1.7.3", upserted(ONE, 1, 1, profile("Wrote our Raft library and ran it on 300 shards.")));
        receipt = receiptOf(ONE);
    }

    @Test
    void comesToTheSameAgain() {
        verify(ONE, receipt)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("candidateId", equalTo(ONE.toString()))
                .body("outcome", equalTo("same"))
                .body("issued", equalTo(true))
                .body("explanation[0]", containsString("came to the same bytes"))
                .body("compared.part", equalTo(List.of("input", "rubric", "result", "score-core")))
                .body("compared.same", everyItem(equalTo(true)));
    }

    @Test
    void replaysAReceiptWhoseAssessmentIsNoLongerTheCurrentOne() {
        fixture.assess(epoch, "1.8.4", upserted(ONE, 1, 2, profile("Wrote a storage engine for 12 PB.")));

        verify(ONE, receipt).statusCode(200).body("outcome", equalTo("same")).body("issued", equalTo(true));
        verify(ONE, receiptOf(ONE)).statusCode(200).body("outcome", equalTo("same"));
    }

    @Test
    void seesThatAReceiptIsNotTheOneThatWasGiven() {
        verify(ONE, with("resultHash", HASH))
                .statusCode(200)
                .body("outcome", equalTo("different"))
                .body("issued", equalTo(false))
                .body("explanation[0]", equalTo("The result has other bytes than the receipt names."))
                .body("explanation", hasItem("No assessment that is stored here was given this very receipt."))
                .body("compared.find { it.part == 'result' }.same", equalTo(false))
                .body("compared.find { it.part == 'result' }.recorded", equalTo(HASH))
                .body("compared.find { it.part == 'result' }.found", equalTo(receipt.get("resultHash")));
        verify(ONE, with("rubricVersion", "9.9.9"))
                .body("outcome", equalTo("different"))
                .body("explanation[0]", equalTo("The rubric is not the one that the receipt names."));
    }

    @Test
    void seesThatTheScoreCoreIsNotTheStoredOne() {
        tables.execute("update assessment set score_core_hash = '" + HASH + "'");

        verify(ONE, receipt)
                .body("outcome", equalTo("different"))
                .body("explanation[0]", startsWith("The score core differs"))
                .body("compared.find { it.part == 'score-core' }.same", equalTo(false));
    }

    @Test
    void seesThatTheStoredInputIsAnother() {
        fixture.assess(epoch, "1.8.4", upserted(TWO, 1, 1, profile("Wrote a storage engine for 12 PB.")));
        tables.execute(
                "update canonical_input set compressed = (select compressed from canonical_input where candidate_id = '"
                        + TWO + "') where candidate_id = '" + ONE + "'");

        verify(ONE, receipt)
                .body("outcome", equalTo("different"))
                .body("explanation[0]", equalTo("The input is not the one that the receipt names."))
                .body("compared.find { it.part == 'input' }.same", equalTo(false));
    }

    @Test
    void seesThatTheStoredInputIsDamaged() {
        tables.execute("update canonical_input set compressed = '\\x7801ff'");

        verify(ONE, receipt)
                .statusCode(200)
                .body("outcome", equalTo("different"))
                .body("explanation[0]", containsString("damaged"))
                .body("compared.part", equalTo(List.of("input")));
    }

    @Test
    void replaysWithTheReleasedEngineThatTheReceiptNames() {
        verify(ONE, with("engineVersion", ReleasedEngines.VERSION))
                .statusCode(200)
                .body("outcome", equalTo("same"))
                .body("explanation[0]", startsWith("Engine " + ReleasedEngines.VERSION + " read the stored input"))
                .body("issued", equalTo(false));
    }

    @Test
    void saysWhetherTheEngineOrTheRubricIsMissing() {
        verify(ONE, with("engineVersion", "0.0.1"))
                .statusCode(200)
                .body("outcome", equalTo("engine-unavailable"))
                .body("missing", equalTo("engine"))
                .body(
                        "explanation[0]",
                        startsWith("Engine 0.0.1 is not here; these are: " + ReleasedEngines.VERSION + ", "))
                .body("compared", equalTo(List.of()));
        verify(ONE, with("rubricHash", HASH))
                .statusCode(200)
                .body("outcome", equalTo("engine-unavailable"))
                .body("missing", equalTo("rubric"))
                .body("explanation[0]", equalTo("No rubric with the hash " + HASH + " is here."));
    }

    @Test
    void answersErasedForTheErased() {
        fixture.assess(epoch, "1.8.4", erased(ONE, 1, 2));

        verify(ONE, receipt)
                .statusCode(200)
                .body("outcome", equalTo("erased"))
                .body("issued", nullValue())
                .body("compared", equalTo(List.of()));
    }

    @Test
    void answers404ForAnUnknownCandidateAndAnInputThatWasNeverStored() {
        verify(TWO, receipt).statusCode(404).body("type", equalTo("urn:assay:problem:not-found"));
        verify(ONE, with("inputHash", HASH)).statusCode(404).body("detail", containsString("no input with the hash"));
    }

    @Test
    void namesEveryPlaceOfABadRequest() {
        send("{}").statusCode(400).body("errors.pointer", equalTo(List.of("/candidateId", "/receipt")));
        verify(ONE, Map.of("asOf", "+999999999-01-01", "engineVersion", "../../x"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:invalid-input"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/receipt/inputHash",
                                "/receipt/rubricVersion",
                                "/receipt/rubricHash",
                                "/receipt/engineVersion",
                                "/receipt/resultHash",
                                "/receipt/asOf")));
        verify(ONE, with("asOf", "tomorrow")).statusCode(400).body("errors.pointer", hasItem("/receipt/asOf"));
        verify(ONE, with("score", "100")).statusCode(400);
        send("{\"candidateId\": \"one\"}").statusCode(400).body("errors.pointer", hasItem("/candidateId"));
        send("none").statusCode(400);
        Api.caller()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/api/v1/receipts/verify")
                .then()
                .statusCode(415);
    }

    private Map<String, Object> with(String member, String value) {
        Map<String, Object> changed = new HashMap<>(receipt);
        changed.put(member, value);
        return changed;
    }

    private static Map<String, Object> receiptOf(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/assessment")
                .then()
                .statusCode(200)
                .extract()
                .path("receipt");
    }

    private static ValidatableResponse verify(UUID candidate, Map<String, ?> receipt) {
        try {
            return send(new ObjectMapper()
                    .writeValueAsString(Map.of("candidateId", candidate.toString(), "receipt", receipt)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse send(String body) {
        return Api.caller()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/receipts/verify")
                .then();
    }

    private static JsonNode profile(String highlight) {
        try {
            return new ObjectMapper()
                    .readTree("{\"work\": [{\"startDate\": \"2021-03\", \"highlights\": [\"" + highlight + "\"]}]}");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
