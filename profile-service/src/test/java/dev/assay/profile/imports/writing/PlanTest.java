package dev.assay.profile.imports.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.imports.item.Changed;
import dev.assay.profile.imports.item.Item;
import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.line.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID CANDIDATE = UUID.fromString("0190f5a0-0000-7000-8000-000000000001");
    private static final ExternalId DOCUMENT = Line.ofDocument("5f1c");

    @Test
    void takesADocumentOfSomebodyWhoIsMergedForARepetition() {
        Known merged = known(4, UUID.fromString("0190f5a0-0000-7000-8000-000000000002"), Optional.empty());

        Plan plan = planned(merged);

        assertEquals(0, plan.failed());
        assertEquals(1, plan.count(ItemOutcome.UNCHANGED));
    }

    @Test
    void countsACandidateOnceInAJob() {
        Item created = new Item(CANDIDATE, 1, ItemOutcome.CREATED, 0, 1);

        Plan plan = planned(known(1, null, Optional.of(created)));

        assertEquals(0, plan.count(ItemOutcome.UNCHANGED) + plan.count(ItemOutcome.CREATED));
        assertEquals(List.of(new Item(CANDIDATE, 9, ItemOutcome.CREATED, 0, 1)), plan.items());
    }

    @Test
    void leavesTheVersionFromBeforeWhatOthersDidBetweenTwoLines() {
        Item created = new Item(CANDIDATE, 1, ItemOutcome.CREATED, 0, 1);

        Plan plan = planned(known(2, null, Optional.of(created)));

        assertEquals(List.of(new Item(CANDIDATE, 9, ItemOutcome.CREATED, 0, 1)), plan.items());
    }

    @Test
    void tellsOfTheVersionThatALineMadeWhateverTheJobIsLeftWith() {
        Item created = new Item(CANDIDATE, 1, ItemOutcome.CREATED, 0, 1);
        Submission given = Submission.of(JsonNodeFactory.instance.objectNode(), "ats", "4711", List.of());
        Line named = Line.taken(9, given);

        Plan plan = Plan.of(
                List.of(named),
                Map.of(named.identity(), known(2, null, Optional.of(created))),
                new Plan.Refused(List.of(), List.of()),
                UUID::randomUUID);

        assertEquals(List.of(new Changed(CANDIDATE, 3L)), plan.changed());
    }

    @Test
    void letsALineThatOnlySaysWhoIsMeantTakeNothingFromAnother() {
        Submission given = Submission.of(JsonNodeFactory.instance.objectNode(), "ats", "4711", List.of());
        Line named = Line.taken(8, given);
        Known there = known(1, null, Optional.empty());

        Plan plan = Plan.of(
                List.of(named, Line.again(9, DOCUMENT)),
                Map.of(named.identity(), there, DOCUMENT, there),
                new Plan.Refused(List.of(), List.of()),
                UUID::randomUUID);

        assertEquals(List.of(new Item(CANDIDATE, 8, ItemOutcome.UPDATED, 1, 2)), plan.items());
        assertEquals(1, plan.repeated());
    }

    private static Plan planned(Known there) {
        Line again = Line.again(9, DOCUMENT);
        return Plan.of(
                List.of(again), Map.of(DOCUMENT, there), new Plan.Refused(List.of(), List.of()), UUID::randomUUID);
    }

    private static Known known(long version, UUID mergedInto, Optional<Item> before) {
        return new Known(CANDIDATE, version, List.of(), "hash", null, mergedInto, before);
    }
}
