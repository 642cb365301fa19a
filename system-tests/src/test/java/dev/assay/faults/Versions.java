package dev.assay.faults;

import dev.assay.faults.Call.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** I4: whoever has read an assessment reads none of an earlier version afterwards. */
final class Versions {

    private Versions() {}

    static List<String> goneBack(History history) {
        List<String> back = new ArrayList<>();
        history.of(Kind.ASSESSMENT).stream()
                .filter(call -> call.status() == 200)
                .collect(Collectors.groupingBy(Call::name))
                .forEach((candidate, reads) -> goneBack(candidate, reads, back));
        return back;
    }

    /** Compares a read with those that had ended when it began: of two concurrent reads either may be first. */
    private static void goneBack(String candidate, List<Call> reads, List<String> back) {
        List<Call> sorted =
                reads.stream().sorted(Comparator.comparingLong(Call::begin)).toList();
        for (Call later : sorted) {
            for (Call earlier : sorted) {
                if (earlier.end() < later.begin() && earlier.version() > later.version()) {
                    back.add(candidate + " was read in version " + earlier.version() + " and then in "
                            + later.version());
                }
            }
        }
    }
}
