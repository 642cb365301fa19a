package dev.assay.scoring.transitions;

import dev.assay.engine.assessment.Evidence;
import dev.assay.scoring.transitions.TransitionsResponse.Kind;
import dev.assay.scoring.transitions.TransitionsResponse.Place;
import dev.assay.scoring.transitions.TransitionsResponse.Transition;
import dev.assay.scoring.transitions.TransitionsResponse.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds patterns in positions, which are given in the order in which they began. */
final class Patterns {

    private final List<Position> positions;
    private final Deeds deeds;

    Patterns(List<Position> positions, Deeds deeds) {
        this.positions = positions;
        this.deeds = deeds;
    }

    List<Transition> all() {
        List<Transition> found = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            List<Position> earlier = positions.subList(0, i);
            toTechnicalStaff(positions.get(i), earlier).ifPresent(found::add);
            lateAdded(positions.get(i), earlier).ifPresent(found::add);
            founder(positions.get(i)).ifPresent(found::add);
            toCode(positions.get(i), earlier).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Transition::date).thenComparing(Transition::kind));
        return found;
    }

    /** Reported once, for the first technical position after the last executive one. */
    private Optional<Transition> toTechnicalStaff(Position position, List<Position> earlier) {
        if (!position.title().isTechnicalStaff()
                || earlier.isEmpty()
                || !last(earlier).title().isExecutive()) {
            return Optional.empty();
        }
        Position before = last(earlier);
        String sentence = "From " + quoted(before) + " to " + quoted(position) + " in " + position.from()
                + ": from executive to technical staff.";
        return Optional.of(transition(Kind.EXECUTIVE_TO_TECHNICAL_STAFF, before, position, null, sentence));
    }

    private static Optional<Transition> lateAdded(Position position, List<Position> earlier) {
        boolean newThere = earlier.stream().noneMatch(before -> sameOrganisation(before, position));
        if (!position.title().isExecutive() || position.title().isFounder() || earlier.isEmpty() || !newThere) {
            return Optional.empty();
        }
        String sentence = "Came as " + quoted(position) + " in " + position.from()
                + " without an earlier position at that organisation: added as an executive, not a founder.";
        return Optional.of(transition(Kind.LATE_ADDED_EXECUTIVE, last(earlier), position, null, sentence));
    }

    private Optional<Transition> founder(Position position) {
        return position.title().isFounder()
                ? deeds.built(position)
                        .map(built -> transition(
                                Kind.FOUNDER_WHO_BUILT,
                                null,
                                position,
                                built,
                                "Founded as " + quoted(position) + " in " + position.from()
                                        + " and describes something built there."))
                : Optional.empty();
    }

    private Optional<Transition> toCode(Position position, List<Position> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Position before = last(earlier);
        return before.title().leads() && deeds.handsOn(before).isEmpty()
                ? deeds.handsOn(position)
                        .map(work -> transition(
                                Kind.RETURN_TO_CODE,
                                before,
                                position,
                                work,
                                "After " + quoted(before)
                                        + ", which describes no hands-on work, hands-on work again from "
                                        + position.from() + "."))
                : Optional.empty();
    }

    private static Transition transition(
            Kind kind, Position before, Position position, Evidence words, String sentence) {
        return new Transition(
                kind,
                position.from(),
                before == null ? null : Place.of(before),
                Place.of(position),
                words == null ? null : Words.of(words),
                sentence);
    }

    private static boolean sameOrganisation(Position one, Position other) {
        String name = one.organisation().strip().toLowerCase(Locale.ROOT);
        return !name.isEmpty() && name.equals(other.organisation().strip().toLowerCase(Locale.ROOT));
    }

    private static Position last(List<Position> positions) {
        return positions.get(positions.size() - 1);
    }

    private static String quoted(Position position) {
        return "\u201c" + position.title().text() + "\u201d";
    }
}
