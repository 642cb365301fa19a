package dev.assay.scoring.receipt;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of the profiles that were assessed. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class CanonicalInputsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    CanonicalInputs inputs;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void keepsTheBytesThatTheInputHashIsOver() {
        JsonNode profile = JsonNodeFactory.instance
                .objectNode()
                .put("text", "caf\u00e9 ".repeat(200) + "\u0001")
                .put("number", new BigDecimal("1.10"));

        fixture.assess(epoch, "1.7.3", upserted(ONE, 1, 1, profile));

        byte[] canonical = CanonicalJson.bytes(profile);
        assertArrayEquals(canonical, stored(ONE, CanonicalJson.hash(canonical)));
        assertEquals(CanonicalJson.hash(canonical), tables.text("select input_hash from assessment"));
        assertEquals(
                "t", tables.text("select octet_length(compressed) < " + canonical.length + " from canonical_input"));
    }

    @Test
    void keepsEqualInputsOfOneCandidateOnce() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("a", 1).put("b", 2);
        ObjectNode sameInAnotherOrder =
                JsonNodeFactory.instance.objectNode().put("b", 2).put("a", 1);

        fixture.assess(epoch, "1.7.3", upserted(ONE, 1, 1, profile), upserted(TWO, 1, 1, profile));
        fixture.assess(epoch, "1.8.4", upserted(ONE, 1, 2, sameInAnotherOrder));

        assertEquals(3, tables.count("assessment"));
        assertEquals(2, tables.count("canonical_input"));
    }

    @Test
    void keepsOlderInputsBesideTheNewOne() {
        fixture.assess(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        fixture.assess(epoch, "1.8.4", upserted(ONE, 1, 2, 50));

        assertEquals(2, tables.count("canonical_input"));
    }

    @Test
    void writesInputsOfAPageLargerThanOneInsert() {
        var changes = new dev.assay.scoring.feed.CandidateChange[90];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = upserted(new UUID(1, i), 1, 1, i);
        }

        fixture.assess(epoch, "1.7.3", changes);

        assertEquals(90, tables.count("canonical_input"));
    }

    @Test
    void keepsNothingOfWhatCouldNotBeAssessed() {
        fixture.apply(epoch, "1.7.3", broken(ONE, 1, "x"));

        assertEquals(0, tables.count("canonical_input"));
    }

    @Test
    void assessesWhatIsTooLargeToBeKept() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        var numbers = profile.putArray("numbers");
        for (int i = 0; i < 12_000; i++) {
            // Six characters in the profile, four hundred in its canonical form.
            numbers.add(new BigDecimal("1e" + (390 + i % 10)));
        }

        fixture.assess(epoch, "1.7.3", upserted(ONE, 1, 1, profile));

        assertEquals(1, tables.count("assessment"));
        assertEquals(0, tables.count("canonical_input"));
    }

    @Test
    void forgetsAllInputsOfTheErased() {
        fixture.assess(epoch, "1.7.3", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 40));
        fixture.assess(epoch, "1.8.4", upserted(ONE, 1, 2, 50));

        fixture.assess(epoch, "1.9.5", erased(ONE, 1, 3));

        assertEquals(TWO.toString(), tables.text("select candidate_id from canonical_input"));
        assertEquals(1, tables.count("canonical_input"));
    }

    private byte[] stored(UUID candidate, String hash) {
        return inputs.find(new CanonicalInputKey(candidate, hash))
                .await()
                .atMost(Duration.ofSeconds(10))
                .flatMap(CompressedJson::open)
                .orElseThrow();
    }
}
