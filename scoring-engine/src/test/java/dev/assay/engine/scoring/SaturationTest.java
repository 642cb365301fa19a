package dev.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.Profiles;
import dev.assay.engine.profile.Place;
import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engine.text.Extent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SaturationTest {
    private static final Rubric RUBRIC = RubricReader.bundled();
    private static final List<ConceptRule> CONCEPTS = ConceptRule.all(RUBRIC);
    private static final Saturation SATURATION = new Saturation(RUBRIC.scoring(), Piece::unit);

    /** The strength of pieces by ten times the number of their statement and the number of their concept. */
    private static Map<Integer, Long> table(Random random) {
        Map<Integer, Long> table = new TreeMap<>();
        int statements = 1 + random.nextInt(8);
        int concepts = 1 + random.nextInt(7);
        for (int i = random.nextInt(20); i >= 0; i--) {
            table.put(10 * random.nextInt(statements) + random.nextInt(concepts), strength(random));
        }
        return table;
    }

    private static long strength(Random random) {
        return 1 + random.nextInt(random.nextBoolean() ? 1_000_000 : 2_000);
    }

    private static long value(Map<Integer, Long> table) {
        return SATURATION.value(pieces(table));
    }

    private static List<Piece> pieces(Map<Integer, Long> table) {
        List<Piece> pieces = new ArrayList<>();
        table.forEach((key, strength) -> pieces.add(piece(key / 10, key % 10, strength)));
        return pieces;
    }

    private static Piece piece(int statement, int concept, long strength) {
        ConceptRule rule = CONCEPTS.get(concept);
        Mention mention =
                new Mention(rule, new Extent(0, 0), List.of(), Action.CREATED, 1000, Optional.empty(), List.of());
        PlaceAndTime place = new PlaceAndTime(Place.WORK, Optional.empty());
        return new Piece(
                statement,
                "statement " + statement,
                mention,
                rule.targets().get(0),
                strength,
                Optional.empty(),
                Grade.DESCRIBED,
                place);
    }

    @Property(tries = 5_000, seed = Profiles.SEED)
    void neverFallsWhenPiecesAreAddedOrGrow(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Integer, Long> fewer = table(random);
        Map<Integer, Long> more = new TreeMap<>(table(random));
        more.putAll(fewer);
        more.replaceAll((key, strength) -> strength + (random.nextInt(4) == 0 ? strength(random) : 0));
        more.replaceAll((key, strength) -> Math.min(strength, Millionths.ONE));

        long before = value(fewer);
        long after = value(more);

        assertTrue(after >= before, before + " falls to " + after + ": " + fewer + " and then " + more);
    }

    @Property(tries = 200, seed = Profiles.SEED)
    void sharesAmongAllPiecesWhateverTheirOrder(@ForAll long seed) {
        Map<Integer, Long> table = table(new Random(seed));
        List<Piece> pieces = pieces(table);
        List<Piece> reversed = new ArrayList<>(pieces);
        Collections.reverse(reversed);

        List<Saturation.Share> shares = SATURATION.shares(pieces);

        assertEquals(shares, SATURATION.shares(reversed));
        assertEquals(pieces.size(), shares.size());
        for (Saturation.Share share : shares) {
            assertTrue(share.amount() <= share.piece().unit(), share + " is more than whole");
        }
    }
}
