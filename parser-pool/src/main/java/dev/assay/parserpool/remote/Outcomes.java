package dev.assay.parserpool.remote;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Counts the outcomes of all documents, in the text format of Prometheus. */
final class Outcomes {

    private static final String NAME = "assay_parser_readings_total";

    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

    void count(String outcome) {
        counts.computeIfAbsent(outcome.toLowerCase(Locale.ROOT), first -> new AtomicLong())
                .incrementAndGet();
    }

    String text() {
        return counts.entrySet().stream()
                .map(count -> NAME + "{outcome=\"" + count.getKey() + "\"} " + count.getValue() + "\n")
                .collect(Collectors.joining(
                        "", "# HELP " + NAME + " Documents by what became of them\n# TYPE " + NAME + " counter\n", ""));
    }
}
