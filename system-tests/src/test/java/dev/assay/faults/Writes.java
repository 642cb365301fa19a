package dev.assay.faults;

import dev.assay.faults.Call.Kind;
import dev.assay.faults.Listing.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The outcome of writes: I1, nothing that was acknowledged is lost; I2, nothing took effect twice. */
final class Writes {

    private Writes() {}

    static List<String> lost(History history, Listing listing) {
        List<String> lost = new ArrayList<>();
        Map<String, List<Call>> erasures = byName(history, Kind.ERASE);
        byName(history, Kind.UPSERT).forEach((name, calls) -> {
            List<Call> erased = erasures.getOrDefault(name, List.of());
            if (erased.stream().anyMatch(Call::ok)) {
                if (!listing.named(name).isEmpty()) {
                    lost.add("the erasure of " + name);
                }
            } else if (erased.stream().noneMatch(Call::unknown)) {
                lostVersion(name, calls, listing).ifPresent(lost::add);
            }
        });
        byName(history, Kind.CREATE).forEach((key, calls) -> {
            if (calls.stream().anyMatch(Call::ok) && listing.labelled(key).isEmpty()) {
                lost.add("the candidate that was made with the key " + key);
            }
        });
        return lost;
    }

    private static Optional<String> lostVersion(String name, List<Call> calls, Listing listing) {
        Optional<Call> last = calls.stream().filter(Call::ok).max(Comparator.comparingLong(Call::version));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> stored = listing.named(name);
        if (stored.isEmpty()) {
            return Optional.of(name + ", acknowledged in version " + last.get().version());
        }
        Entry entry = stored.get(0);
        boolean content = entry.label().equals(last.get().label())
                || calls.stream()
                        .anyMatch(call -> call.unknown() && call.label().equals(entry.label()));
        return entry.version() >= last.get().version() && content
                ? Optional.empty()
                : Optional.of(name + " is " + entry + ", and acknowledged was " + last.get());
    }

    static List<String> doubled(History history, Listing listing) {
        List<String> doubled = new ArrayList<>();
        byName(history, Kind.CREATE).forEach((key, calls) -> {
            int made = listing.labelled(key).size();
            long told = calls.stream().filter(Call::ok).map(Call::id).distinct().count();
            if (made > 1 || told > 1) {
                doubled.add("the key " + key + " made " + made + " candidates, and callers were told of " + told);
            }
        });
        byName(history, Kind.UPSERT).forEach(eachVersion(listing, doubled));
        return doubled;
    }

    /** Each call makes at most one version, and each external id at most one candidate. */
    private static BiConsumer<String, List<Call>> eachVersion(Listing listing, List<String> doubled) {
        return (name, calls) -> {
            long possible =
                    calls.stream().filter(call -> call.ok() || call.unknown()).count();
            for (Entry entry : listing.named(name)) {
                if (entry.version() > possible || listing.named(name).size() > 1) {
                    doubled.add(name + ": " + entry + " after " + possible + " calls");
                }
            }
        };
    }

    private static Map<String, List<Call>> byName(History history, Kind kind) {
        return history.of(kind).stream().collect(Collectors.groupingBy(Call::name));
    }
}
