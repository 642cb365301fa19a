package dev.assay.profile.imports.writing;

import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.imports.item.Changed;
import dev.assay.profile.imports.item.Item;
import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.line.ErasedNames;
import dev.assay.profile.imports.line.Line;
import dev.assay.profile.imports.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What is to be done about the lines of one chunk, given the existing candidates. Each candidate is written at most once. */
final class Plan {

    /** A candidate as it is to be from now on. */
    record Write(UUID candidate, Line line) {

        ExternalId name() {
            return line.identity();
        }

        Submission submission() {
            // If a document was not read because its candidate existed, and that one is gone by now, the line is
            // looked at again.
            return line.submission().orElseThrow(ChunkWriter.Overtaken::new);
        }
    }

    /**
     * What can prevent a line from being taken.
     *
     * @param held tags under a hold, which no candidate loses
     * @param erased those who were erased after the lines were sent, and whom no line may bring back
     */
    record Refused(Collection<String> held, Collection<ExternalId> erased) {}

    private static final int MOST_REPORTS_OF_A_LINE = 20;

    private final Map<ExternalId, Known> known;
    private final Refused refused;
    private final Supplier<UUID> ids;
    private final Map<ExternalId, UUID> added = new HashMap<>();
    private final List<Write> inserts = new ArrayList<>();
    private final List<Write> updates = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final Map<ItemOutcome, Integer> outcomes = new EnumMap<>(ItemOutcome.class);
    private int repeated;
    private int failed;

    private Plan(Map<ExternalId, Known> known, Refused refused, Supplier<UUID> ids) {
        this.known = known;
        this.refused = refused;
        this.ids = ids;
    }

    /** @param ids for those who are new */
    static Plan of(List<Line> lines, Map<ExternalId, Known> known, Refused refused, Supplier<UUID> ids) {
        Plan plan = new Plan(known, refused, ids);
        Map<UUID, Line> last = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.isRefused()) {
                plan.refuse(line);
            } else {
                plan.meet(line, last);
            }
        }
        last.forEach(plan::decide);
        return plan;
    }

    /** Those whom the lines name. */
    static List<ExternalId> names(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isRefused())
                .map(Line::identity)
                .distinct()
                .toList();
    }

    /** Of two lines about one candidate the last one counts, unless it only says who is meant and the other says more. */
    private void meet(Line line, Map<UUID, Line> last) {
        last.merge(candidate(line.identity()), line, (earlier, later) -> {
            repeat(earlier.number(), later.number());
            return earlier.isNamed() && !later.isNamed() ? earlier : later;
        });
    }

    private UUID candidate(ExternalId name) {
        Known there = known.get(name);
        return there == null ? added.computeIfAbsent(name, unknown -> ids.get()) : there.id();
    }

    private void repeat(long earlier, long later) {
        repeated++;
        reports.add(Report.repeated(earlier, later));
    }

    private void refuse(Line line) {
        failed++;
        for (int i = 0; i < Math.min(line.errors().size(), MOST_REPORTS_OF_A_LINE); i++) {
            var error = line.errors().get(i);
            reports.add(Report.failed(line.number(), i, error.pointer(), error.detail())
                    .of(line.file()));
        }
    }

    private void decide(UUID id, Line line) {
        Known there = known.get(line.identity());
        if (refused.erased().contains(line.identity())) {
            fail(line, "", ErasedNames.DETAIL);
        } else if (there == null) {
            inserts.add(new Write(id, line));
            changed.add(new Changed(id, 1L));
            settle(null, new Item(id, line.number(), ItemOutcome.CREATED, 0, 1));
        } else if (!line.isNamed()) {
            settle(there, new Item(there.id(), line.number(), ItemOutcome.UNCHANGED, there.version(), there.version()));
        } else if (there.mergedInto() != null) {
            fail(line, "", "The candidate is merged into " + there.mergedInto() + " and takes nothing itself.");
        } else {
            replace(there, line);
        }
    }

    private void replace(Known there, Line line) {
        Submission given = line.submission().orElseThrow();
        if (losesHold(there, given)) {
            fail(line, "/tags", "A tag of the candidate is under a hold of the retention policy; send it along.");
        } else if (there.has(given.content())) {
            settle(there, new Item(there.id(), line.number(), ItemOutcome.UNCHANGED, there.version(), there.version()));
        } else {
            long next = there.version() + 1;
            updates.add(new Write(there.id(), line));
            changed.add(new Changed(there.id(), next));
            settle(there, new Item(there.id(), line.number(), ItemOutcome.UPDATED, there.version(), next));
        }
    }

    private void fail(Line line, String pointer, String detail) {
        failed++;
        reports.add(Report.failed(line.number(), 0, pointer, detail).of(line.file()));
    }

    private boolean losesHold(Known there, Submission given) {
        return there.tags().stream()
                .anyMatch(tag ->
                        refused.held().contains(tag) && !given.content().tags().contains(tag));
    }

    /** Considers what earlier lines did: a candidate counts once in a job. */
    private void settle(Known there, Item now) {
        Item before = there == null ? null : there.before().orElse(null);
        if (before == null) {
            outcomes.merge(now.outcome(), 1, Integer::sum);
            items.add(now);
            return;
        }
        repeat(before.line(), now.line());
        Item whole = before.and(now);
        outcomes.merge(before.outcome(), -1, Integer::sum);
        outcomes.merge(whole.outcome(), 1, Integer::sum);
        items.add(whole);
    }

    List<Write> inserts() {
        return inserts;
    }

    List<Write> updates() {
        return updates;
    }

    /** Those who have a new version, in the order of their lines. */
    List<Changed> changed() {
        return changed;
    }

    List<Item> items() {
        return items;
    }

    List<Report> reports() {
        return reports;
    }

    int count(ItemOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    int repeated() {
        return repeated;
    }

    int failed() {
        return failed;
    }
}
