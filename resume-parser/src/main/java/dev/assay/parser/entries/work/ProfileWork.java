package dev.assay.parser.entries.work;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.When;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads positions of the profile that LinkedIn prints: employer, title, "January 2019 - Present (3 years 2 months)", place. An
 * employer with several titles stands once above all of them, with the time of all.
 */
public final class ProfileWork {
    private static final double SURE = 0.95;
    private static final int LONGEST_PLACE = 70;
    private static final Pattern BEHIND_DATE = Pattern.compile("\\s*(?:\\([^()]{1,60}\\))?\\s*");
    private static final Pattern DURATION = Pattern.compile("(?:\\d{1,2}\\s+\\p{L}{2,12}\\.?\\s*){1,2}");

    /** Whether LinkedIn made the document. */
    public static boolean isOf(Decoded document) {
        String text = document.text();
        return text.contains("linkedin.com/in/") && text.contains("(LinkedIn)");
    }

    /** @param employer where it stands, -1 where it is that of the position before. @param title the line before the date */
    private record Place(int employer, int title, When when) {
        int head() {
            return employer < 0 ? title : employer;
        }
    }

    /** @return whether there is any position in the form of a profile */
    public boolean read(List<Block> blocks, Draft draft) {
        List<Place> places = places(blocks);
        Optional<Piece> employer = Optional.empty();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int end = i + 1 < places.size() ? places.get(i + 1).head() : blocks.size();
            employer = place.employer() < 0
                    ? employer
                    : Optional.of(blocks.get(place.employer()).piece());
            Entry entry = draft.add("work");
            employer.ifPresent(name -> entry.put("name", name, SURE));
            entry.put("position", blocks.get(place.title()).piece(), SURE);
            place.when().putSpan(entry);
            int from = place.title() + 2;
            if (from < end && isPlace(blocks, from, end)) {
                entry.put("location", blocks.get(from++).piece(), SURE);
            }
            Body.read(blocks.subList(from, end), "summary", entry);
        }
        blocks.subList(0, places.isEmpty() ? 0 : places.get(0).head()).forEach(block -> draft.leave(block.piece()));
        return !places.isEmpty();
    }

    private static List<Place> places(List<Block> blocks) {
        List<Place> places = new ArrayList<>();
        int free = 0;
        for (int i = 1; i < blocks.size(); i++) {
            Optional<When> when = i - 1 < free ? Optional.empty() : when(blocks.get(i));
            if (when.isPresent()) {
                places.add(new Place(employer(blocks, i - 1, free), i - 1, when.get()));
                free = i + 1;
            }
        }
        return places;
    }

    private static Optional<When> when(Block line) {
        List<DateSpan> spans = line.bullet() ? List.of() : DateSpans.find(line.text());
        boolean alone = !spans.isEmpty()
                && spans.get(0).from() == 0
                && BEHIND_DATE.matcher(line.text().substring(spans.get(0).to())).matches();
        return alone
                ? Optional.of(
                        new When(spans.get(0), line.piece().part(0, spans.get(0).to())))
                : Optional.empty();
    }

    /** Above the title and in larger letters; the dates of all its titles may be in between. */
    private static int employer(List<Block> blocks, int title, int free) {
        int at = title - 1;
        if (at >= free && DURATION.matcher(blocks.get(at).text().strip()).matches()) {
            return at > free ? at - 1 : -1;
        }
        boolean larger = at >= free
                && blocks.get(at).style().size() > blocks.get(title).style().size() + 0.2;
        return larger || at == 0 ? at : -1;
    }

    /** Directly below the date, with what is told further down. */
    private static boolean isPlace(List<Block> blocks, int at, int end) {
        Block line = blocks.get(at);
        String text = line.text();
        return !line.apart()
                && !line.bullet()
                && text.length() <= LONGEST_PLACE
                && !text.endsWith(".")
                && (at + 1 == end || blocks.get(at + 1).apart());
    }
}
