package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.faults.Call.Kind;
import dev.assay.faults.Listing.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checks see what is wrong, and nothing else. */
class InvariantsTest {

    private static final long SECOND = 1_000_000_000L;

    private final History history = new History();
    private long now;

    @Test
    void findsAnAcknowledgedCandidateThatIsNotThere() {
        called(Kind.UPSERT, "ada", "ada#1", 201, 1);
        called(Kind.CREATE, "key-1", "key-1", 201, 1);

        List<String> lost = Writes.lost(history, listing());

        assertEquals(2, lost.size(), lost.toString());
    }

    @Test
    void findsAnAcknowledgedVersionThatIsNotThere() {
        called(Kind.UPSERT, "ada", "ada#1", 201, 1);
        called(Kind.UPSERT, "ada", "ada#2", 200, 2);

        List<String> lost = Writes.lost(history, listing(new Entry("1", "ada", "ada#1", 1)));

        assertEquals(1, lost.size(), lost.toString());
    }

    @Test
    void allowsEitherOutcomeOfWhatWasNotAnswered() {
        called(Kind.UPSERT, "ada", "ada#1", 201, 1);
        called(Kind.UPSERT, "ada", "ada#2", 0, 0);
        called(Kind.UPSERT, "bo", "bo#1", 504, 0);
        called(Kind.CREATE, "key-1", "key-1", 503, 0);

        List<String> lost = Writes.lost(history, listing(new Entry("1", "ada", "ada#2", 2)));

        assertEquals(List.of(), lost);
        assertEquals(List.of(), Writes.doubled(history, listing(new Entry("1", "ada", "ada#2", 2))));
    }

    @Test
    void findsAnErasedCandidateWhoIsThere() {
        called(Kind.UPSERT, "ada", "ada#1", 201, 1);
        called(Kind.ERASE, "ada", "1", 204, 0);

        List<String> lost = Writes.lost(history, listing(new Entry("1", "ada", "ada#1", 1)));

        assertEquals(List.of("the erasure of ada"), lost);
    }

    @Test
    void findsWhatWasDoneTwice() {
        called(Kind.CREATE, "key-1", "key-1", 0, 0);
        called(Kind.CREATE, "key-1", "key-1", 201, 1);
        called(Kind.UPSERT, "ada", "ada#1", 201, 1);

        List<String> doubled = Writes.doubled(
                history,
                listing(
                        new Entry("1", "", "key-1", 1),
                        new Entry("2", "", "key-1", 1),
                        new Entry("3", "ada", "ada#1", 2)));

        assertEquals(2, doubled.size(), doubled.toString());
    }

    @Test
    void findsAReaderWhoWasShownAnEarlierVersion() {
        called(Kind.ASSESSMENT, "1", "", 200, 3);
        called(Kind.ASSESSMENT, "1", "", 200, 2);
        called(Kind.ASSESSMENT, "2", "", 200, 2);

        assertEquals(List.of("1 was read in version 3 and then in 2"), Versions.goneBack(history));
    }

    @Test
    void findsAnswersThatAreUnclearOrLate() {
        called(Kind.READ, "1", "", 200, 1);
        history.add(new Call(Kind.READ, "2", "", 0, 7 * SECOND, 504, true, false, "", 0));
        history.add(new Call(Kind.READ, "3", "", 0, SECOND, 500, false, false, "", 0));

        List<String> violations = Checker.answers(history.where(call -> true));

        assertEquals(2, violations.size(), violations.toString());
    }

    @Test
    void findsALoadOfWhichTooLittleSucceeded() {
        for (int i = 0; i < 5; i++) {
            called(Kind.UPSERT, "ada", "ada#" + i, 200, i);
            called(Kind.CREATE, "key-" + i, "key-" + i, 429, 0);
            called(Kind.ASSESSMENT, "1", "", 202, 0);
        }

        assertEquals(
                List.of(
                        "0 calls of CREATE succeeded, fewer than 5: 5 x 429",
                        "0 calls of ASSESSMENT succeeded, fewer than 5: 5 x 202"),
                history.lacking());
    }

    private void called(Kind kind, String name, String label, int status, long version) {
        history.add(new Call(kind, name, label, now, now + SECOND / 2, status, true, false, name, version));
        now += SECOND;
    }

    private static Listing listing(Entry... entries) {
        List<Entry> all = List.of(entries);
        return new Listing(
                Map.copyOf(all.stream()
                        .filter(entry -> !entry.name().isEmpty())
                        .collect(Collectors.groupingBy(Entry::name))),
                Map.copyOf(all.stream().collect(Collectors.groupingBy(Entry::label))));
    }
}
