package dev.assay.profile.imports.revert;

import dev.assay.profile.imports.item.Changed;
import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which candidates are erased, which become what they were, and which stay, and why. */
final class TakingBack {

    private final Collection<String> held;
    private final Set<UUID> documented;
    private final List<UUID> all = new ArrayList<>();
    private final List<Touched> erased = new ArrayList<>();
    private final List<Changed> restored = new ArrayList<>();
    private final List<Report> kept = new ArrayList<>();

    private TakingBack(Collection<String> held, Set<UUID> documented) {
        this.held = held;
        this.documented = documented;
    }

    /**
     * @param held tags under a hold
     * @param documented those whom the job created and for whom documents were sent since
     */
    static TakingBack of(List<Touched> touched, Collection<String> held, Set<UUID> documented) {
        TakingBack back = new TakingBack(held, documented);
        touched.forEach(back::decide);
        return back;
    }

    private void decide(Touched one) {
        all.add(one.candidate());
        switch (one.item().outcome()) {
            case CREATED -> {
                if (mayGo(one, one.tags())) {
                    erased.add(one);
                }
            }
            case UPDATED -> {
                if (mayGo(one, lost(one))) {
                    restored.add(new Changed(one.candidate(), one.version() + 1));
                }
            }
            case UNCHANGED -> {}
        }
    }

    private static List<String> lost(Touched one) {
        return one.tagsBefore() == null
                ? List.of()
                : one.tags().stream()
                        .filter(tag -> !one.tagsBefore().contains(tag))
                        .toList();
    }

    private boolean mayGo(Touched one, List<String> tagsThatGo) {
        if (one.changedSince()) {
            keep(one, "Changed by others since; it stays as it is.");
            return false;
        }
        if (one.hasParts() && one.item().outcome() == ItemOutcome.CREATED) {
            keep(one, "Others are merged into it; it stays as it is.");
            return false;
        }
        if (documented.contains(one.candidate())) {
            keep(one, "A document was sent for it since; it stays as it is.");
            return false;
        }
        if (tagsThatGo.stream().anyMatch(held::contains)) {
            keep(one, "A hold of the retention policy is on a tag that would go; it stays as it is.");
            return false;
        }
        return true;
    }

    private void keep(Touched one, String detail) {
        kept.add(Report.kept(one.item().line(), one.candidate(), detail));
    }

    List<UUID> all() {
        return all;
    }

    List<Touched> erased() {
        return erased;
    }

    List<Changed> restored() {
        return restored;
    }

    List<Report> kept() {
        return kept;
    }
}
