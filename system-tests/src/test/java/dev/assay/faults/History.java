package dev.assay.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All calls of a load, in the order in which they ended. */
final class History {

    private static final List<Call.Kind> CHECKED = List.of(Call.Kind.UPSERT, Call.Kind.CREATE, Call.Kind.ASSESSMENT);
    private static final int FEWEST = 5;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    void add(Call call) {
        calls.add(call);
    }

    List<Call> of(Call.Kind kind) {
        return where(call -> call.kind() == kind);
    }

    List<Call> where(Predicate<Call> condition) {
        return calls.stream().filter(condition).toList();
    }

    /** The calls that were begun between the two times. */
    List<Call> begun(long from, long to) {
        return where(call -> call.begin() >= from && call.begin() < to);
    }

    /** The kinds of calls that the invariants are about and of which too few succeeded: of nothing, every invariant holds. */
    List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        for (Call.Kind kind : CHECKED) {
            long done = of(kind).stream().filter(Call::done).count();
            if (done < FEWEST) {
                lacking.add(done + " calls of " + kind + " succeeded, fewer than " + FEWEST + ": " + answers(of(kind)));
            }
        }
        return lacking;
    }

    /** How many calls had which answer. */
    static String answers(List<Call> calls) {
        Map<String, Long> counts = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.status() == 0 ? "none" : Integer.toString(call.status()),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " x " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    /** The longest of some calls in seconds, as text. */
    static String longest(List<Call> calls) {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                calls.stream().mapToDouble(Call::seconds).max().orElse(0));
    }
}
