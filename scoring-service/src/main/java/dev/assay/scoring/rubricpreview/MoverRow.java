package dev.assay.scoring.rubricpreview;

import dev.assay.scoring.rubricpreview.MovementResponse.Mover;
import dev.assay.scoring.rubricpreview.MovementResponse.Place;
import java.util.UUID;

/** A candidate whose fit changes, as read; the ranks in it are still missing. */
record MoverRow(UUID candidateId, Place before, String rulesBefore, Place after, String rulesAfter) {

    private static final int FIRST_AFTER = 6;

    static MoverRow of(Object[] row) {
        return new MoverRow(
                (UUID) row[0], place(row, 1), (String) row[FIRST_AFTER - 1], place(row, FIRST_AFTER), (String)
                        row[row.length - 1]);
    }

    private static Place place(Object[] row, int first) {
        return new Place(0, number(row[first]), number(row[first + 1]), number(row[first + 2]), number(row[first + 3]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    Mover ranked(RankTable earlier, RankTable later) {
        return new Mover(
                candidateId,
                after.fit() - before.fit(),
                before.at(earlier.rank(before.fit())),
                after.at(later.rank(after.fit())),
                RuleDifference.of(rulesBefore, rulesAfter));
    }
}
