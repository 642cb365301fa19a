package dev.assay.scoring.rubricpreview;

import dev.assay.database.Row;
import dev.assay.scoring.rubricpreview.MovementResponse.Mover;
import dev.assay.scoring.rubricpreview.MovementResponse.Place;
import java.util.UUID;

/** A candidate whose fit changes, as read from the database, still without ranks. */
record MoverRow(UUID candidateId, Place before, String rulesBefore, Place after, String rulesAfter) {

    static MoverRow of(Row row) {
        return new MoverRow(
                row.uuid("candidate_id"),
                place(row, "_before"),
                row.text("rules_before"),
                place(row, "_after"),
                row.text("rules_after"));
    }

    private static Place place(Row row, String epoch) {
        return new Place(
                0,
                row.integer("fit" + epoch),
                row.integer("systems" + epoch),
                row.integer("infrastructure" + epoch),
                row.integer("enterprise_data" + epoch));
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
