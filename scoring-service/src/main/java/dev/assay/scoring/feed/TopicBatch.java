package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Events of the topic that were read together, and the page that they become once the latest versions of their candidates are known.
 *
 * @param events in the order of the topic, part by part
 * @param next by part, the offset after the events
 */
record TopicBatch(String topicId, List<Event> events, Map<Integer, Long> next) {

    /** The record at an offset; one that is not ours announces nothing. */
    record Event(int part, long offset, Optional<Announced> announced) {

        boolean isAbout(Set<UUID> candidates) {
            return announced
                    .filter(told -> told.erased().isEmpty())
                    .map(told -> candidates.contains(told.candidateId()))
                    .orElse(true);
        }

        Optional<Instant> at() {
            return announced.flatMap(Announced::changedAt);
        }
    }

    /** The candidates to ask profile-service about, each once. */
    List<UUID> asked() {
        return events.stream()
                .flatMap(event -> event.announced().stream())
                .filter(told -> told.erased().isEmpty())
                .map(Announced::candidateId)
                .distinct()
                .toList();
    }

    /**
     * The page. It ends where the answer ends, and the later events are to be read again.
     *
     * @param ends by part, where the topic ended once the answer was known
     */
    ChangePage page(LatestPage latest, Map<Integer, Long> ends) {
        int taken = taken(new HashSet<>(asked().subList(0, latest.answered())));
        List<CandidateChange> items = new ArrayList<>(latest.items());
        Map<Integer, Instant> lastAt = new HashMap<>();
        for (Event event : events.subList(0, taken)) {
            event.announced().flatMap(Announced::change).ifPresent(items::add);
            event.at().ifPresent(at -> lastAt.put(event.part(), at));
        }
        Map<Integer, Long> reached = new TreeMap<>(next);
        List<Event> left = new ArrayList<>(events.subList(taken, events.size()));
        Collections.reverse(left);
        for (Event event : left) {
            reached.put(event.part(), event.offset());
            event.at().ifPresent(at -> lastAt.put(event.part(), at));
        }
        return new ChangePage(
                items,
                reached.entrySet().stream()
                        .map(part -> reach(part.getKey(), part.getValue(), ends, latest, lastAt))
                        .toList());
    }

    private int taken(Set<UUID> told) {
        int taken = 0;
        while (taken < events.size() && events.get(taken).isAbout(told)) {
            taken++;
        }
        return taken;
    }

    private Reach reach(
            int part, long offset, Map<Integer, Long> ends, LatestPage latest, Map<Integer, Instant> lastAt) {
        long waiting = Math.max(0, ends.getOrDefault(part, offset) - offset);
        // Events are in order, so what waits is not older than the last one seen.
        Optional<Instant> oldest = waiting > 0 ? Optional.ofNullable(lastAt.get(part)) : Optional.empty();
        String position = TopicPosition.of(topicId, offset).toString();
        boolean complete = waiting + latest.unsent() == 0;
        if (part != 0) {
            return new Reach(part, position, waiting, oldest, complete);
        }
        // What is not on the topic yet is counted once for all readers, by the reader of the first part.
        Optional<Instant> oldestOfBoth =
                Stream.concat(oldest.stream(), latest.oldestUnsentAt().stream()).min(Instant::compareTo);
        return new Reach(part, position, waiting + latest.unsent(), oldestOfBoth, complete);
    }
}
