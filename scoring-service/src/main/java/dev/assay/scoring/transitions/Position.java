package dev.assay.scoring.transitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the work section that says when it began.
 *
 * @param pointer JSON pointer of the entry
 * @param from year, year and month, or day, as the profile has it; {@code until} likewise, or null if the position has not ended
 */
record Position(String pointer, String organisation, Title title, String from, String until) {

    private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    /** In the order in which they began; entries without a readable beginning or without a title are left out. */
    static List<Position> of(JsonNode profile) {
        List<Position> positions = new ArrayList<>();
        JsonNode work = profile.path("work");
        for (int i = 0; i < work.size(); i++) {
            read("/work/" + i, work.get(i)).ifPresent(positions::add);
        }
        positions.sort(Comparator.comparing(Position::from).thenComparing(Position::pointer));
        return positions;
    }

    private static Optional<Position> read(String pointer, JsonNode entry) {
        String title = entry.path("position").asText("");
        String from = entry.path("startDate").asText("");
        if (title.isBlank() || !from.matches(DATE)) {
            return Optional.empty();
        }
        String until = entry.path("endDate").asText("");
        String organisation = entry.path("name").asText(entry.path("company").asText(""));
        return Optional.of(
                new Position(pointer, organisation, new Title(title), from, until.matches(DATE) ? until : null));
    }

    /** Whether a place in the profile lies in this entry. */
    boolean holds(String place) {
        return place.startsWith(pointer + "/");
    }
}
