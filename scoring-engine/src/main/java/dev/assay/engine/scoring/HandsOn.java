package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.profile.Place;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long and until when a candidate has worked on something with their own hands; what is only learned, named or managed is not that.
 *
 * @param months months of jobs whose described work shows it, overlaps counted once
 * @param last the latest month of dated, described work that shows it, empty when there is none
 */
public record HandsOn(int months, OptionalInt last) {

    static HandsOn of(List<Piece> pieces) {
        List<PlaceAndTime> described =
                pieces.stream().filter(Piece::isDescribed).map(Piece::place).toList();
        BitSet months = new BitSet();
        described.stream()
                .filter(place -> place.place() == Place.WORK)
                .flatMap(place -> place.when().stream())
                .forEach(span -> months.set(span.first(), span.last() + 1));
        OptionalInt last = described.stream()
                .flatMap(place -> place.when().stream())
                .mapToInt(Months::last)
                .max();
        return new HandsOn(months.cardinality(), last);
    }
}
