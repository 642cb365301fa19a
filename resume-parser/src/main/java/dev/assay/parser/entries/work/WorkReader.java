package dev.assay.parser.entries.work;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.Cuts;
import dev.assay.parser.entries.heads.DatedLine;
import dev.assay.parser.entries.heads.EntrySplitter;
import dev.assay.parser.entries.heads.Head;
import dev.assay.parser.entries.heads.HeadReader;
import dev.assay.parser.entries.heads.RawEntry;
import dev.assay.parser.entries.heads.Roles;
import dev.assay.parser.entries.heads.Segment;
import dev.assay.parser.entries.words.HeadWords;
import dev.assay.parser.entries.words.NameShape;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads positions: paid ones, and those in voluntary work. */
public final class WorkReader {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    private final HeadWords words;

    /** @param organisation the field that names the employer */
    public record Fields(String section, String organisation) {}

    public WorkReader(HeadWords words) {
        this.words = words;
    }

    public void read(List<Block> blocks, Fields fields, Draft draft) {
        List<Block> before = new ArrayList<>();
        List<RawEntry> raw = new EntrySplitter(blocks, this::isWanted, this::isPosition).split(before);
        List<Head> heads =
                raw.stream().map(entry -> HeadReader.read(entry.head())).toList();
        Roles titles = new Roles(heads, this::speaksForTitle);
        before.forEach(block -> draft.leave(block.piece()));
        Optional<Piece> employer = Optional.empty();
        Optional<Head> above = Optional.empty();
        for (int i = 0; i < raw.size(); i++) {
            Head head = heads.get(i);
            if (raw.get(i).body().isEmpty() && i + 1 < raw.size() && begins(head, heads.get(i + 1))) {
                above = Optional.of(head);
                employer = above(head, draft);
                continue;
            }
            Entry entry = draft.add(fields.section());
            boolean inner = above.filter(outer -> isAbove(outer, head)).isPresent();
            Optional<Piece> own = inner ? title(head, entry) : head(head, titles, fields, entry);
            employer = inner ? employer : own.or(previous(employer, head, raw.get(i)));
            employer.filter(name -> !entry.has(fields.organisation()))
                    .ifPresent(name -> entry.put(fields.organisation(), name, LIKELY));
            Body.read(raw.get(i).body(), "summary", entry);
        }
    }

    /** The last title ends with the employment. What a person has done beside it all that time is no employer. */
    private boolean begins(Head employer, Head last) {
        return isAbove(employer, last)
                && employer.when().get().span().endsWith(last.when().get().span());
    }

    /** An employer that stands once, with the time of all, above several titles. */
    private boolean isAbove(Head employer, Head title) {
        boolean during = employer.when().isPresent()
                && title.when().isPresent()
                && employer.when().get().span().holds(title.when().get().span());
        return during
                && named(employer).size() == 1
                && named(title).size() == 1
                && words.title(named(employer).get(0).text()) == 0
                && words.title(named(title).get(0).text()) > 0
                && words.company(named(title).get(0).text()) == 0;
    }

    private List<Segment> named(Head head) {
        return head.segments().stream()
                .filter(segment -> !words.isPlace(segment.text()))
                .toList();
    }

    private Optional<Piece> above(Head head, Draft draft) {
        Segment employer = named(head).get(0);
        head.segments().stream().filter(segment -> segment != employer).forEach(place -> draft.leave(place.piece()));
        return Optional.of(employer.piece());
    }

    /** What stands behind its comma is the team: the employer is known. */
    private Optional<Piece> title(Head head, Entry entry) {
        head.when().ifPresent(when -> when.putSpan(entry));
        Segment title = named(head).get(0);
        entry.put("position", title.piece(), SURE);
        head.segments().stream()
                .filter(segment -> segment != title)
                .forEach(place -> entry.put("location", place.piece(), LIKELY));
        return Optional.empty();
    }

    /** A second position at the same employer does not name it again; a few words below the title may be another one. */
    private static Supplier<Optional<Piece>> previous(Optional<Piece> employer, Head head, RawEntry entry) {
        boolean named = entry.body().stream().limit(1).anyMatch(WorkReader::isLikeName);
        return () -> head.segments().size() == 1 && !named ? employer : Optional.empty();
    }

    /** "Mentor, CoderDojo", but not "Built the ledger on Kubernetes". */
    private boolean isPosition(String item) {
        return words.title(item) > 0 && NameShape.fits(item);
    }

    private static boolean isLikeName(Block line) {
        return !line.bullet() && !DatedLine.endsLikeSentence(line.text()) && NameShape.isShort(line.text());
    }

    private double speaksForTitle(String text) {
        return words.title(text) - 0.8 * words.company(text) - (words.isPlace(text) ? 1 : 0);
    }

    /** Whether at all: a long title says no less than a short one, and the employer stands last more often than not. */
    private double says(String text) {
        return Math.signum(words.title(text)) - 0.8 * Math.signum(words.company(text));
    }

    private boolean isWanted(List<Block> head, Block line, boolean stands) {
        List<Segment> known = HeadReader.read(head).segments().stream()
                .filter(segment -> !words.isPlace(segment.text()))
                .toList();
        if (known.isEmpty() || HeadLabel.isForm(known) && HeadLabel.isName(line.piece())) {
            return true;
        }
        boolean titled = known.stream().anyMatch(segment -> words.title(segment.text()) > 0);
        boolean title = words.title(line.text()) > 0;
        if (known.size() > 1 || !titled && title) {
            return !titled && title;
        }
        boolean other =
                stands || !line.style().looksLike(head.get(head.size() - 1).style());
        return titled && isTwo(known.get(0))
                ? stands || NameShape.fits(line.text()) && (other || isCompany(known.get(0), line))
                : (title != titled || other) && (title || stands || NameShape.fits(line.text()));
    }

    /** Below "Engineer, Infrastructure", which names a team. */
    private boolean isCompany(Segment team, Block line) {
        return words.company(line.text()) > 0 && words.title(line.text()) == 0 && words.company(team.text()) == 0;
    }

    private boolean isTwo(Segment segment) {
        return Cuts.best(segment.piece(), this::speaksForTitle)
                .filter(halves -> words.title(halves.behind().text()) == 0
                        || words.title(halves.before().text()) == 0)
                .isPresent();
    }

    private Optional<Piece> head(Head head, Roles titles, Fields fields, Entry entry) {
        head.when().ifPresent(when -> when.putSpan(entry));
        List<Segment> left = new ArrayList<>(head.segments());
        Optional<Piece> labelled = labelled(left, fields, entry);
        List<Segment> places =
                left.stream().filter(segment -> words.isPlace(segment.text())).toList();
        if (places.size() < left.size()) {
            left.removeAll(places);
            places.forEach(place -> entry.put("location", place.piece(), LIKELY));
        }
        if (left.size() == 1 && labelled.isEmpty() && !entry.has("position")) {
            return one(left.get(0).piece(), fields, entry);
        }
        if (!entry.has("position")) {
            Optional<Segment> title = titles.best(head, left);
            title.ifPresent(found -> entry.put("position", found.piece(), SURE));
            title.ifPresent(left::remove);
        }
        Optional<Segment> employer = labelled.isPresent() ? Optional.empty() : employer(left);
        employer.ifPresent(found -> putEmployer(found.piece(), fields, entry));
        employer.ifPresent(left::remove);
        left.forEach(rest -> rest(rest.piece(), entry));
        return labelled.or(() -> employer.map(Segment::piece));
    }

    /** Takes the parts that say themselves what they are; returns the employer. */
    private Optional<Piece> labelled(List<Segment> left, Fields fields, Entry entry) {
        Optional<Piece> employer = Optional.empty();
        for (Segment segment : List.copyOf(left)) {
            Optional<HeadLabel.Labelled> found = HeadLabel.of(segment.piece());
            if (found.isPresent()) {
                Piece piece = found.get().piece();
                left.remove(segment);
                switch (found.get().label()) {
                    case EMPLOYER -> {
                        putEmployer(piece, fields, entry);
                        employer = Optional.of(piece);
                    }
                    case TITLE -> entry.put("position", piece, SURE);
                    case PLACE -> entry.put("location", piece, SURE);
                    case TIME -> {
                        // The date itself was taken out of the head before.
                    }
                }
            }
        }
        return employer;
    }

    private Optional<Segment> employer(List<Segment> left) {
        Segment best = left.isEmpty() ? null : left.get(0);
        for (Segment segment : left) {
            best = words.company(segment.text()) > words.company(best.text()) ? segment : best;
        }
        return Optional.ofNullable(best);
    }

    /** A list ("Kafka, AWS") is no place, and a place is not read for evidence. */
    private static void rest(Piece rest, Entry entry) {
        if (rest.text().length() < 40 && rest.text().indexOf(',') < 0 && !entry.has("location")) {
            entry.put("location", rest, 0.5);
        } else {
            entry.extend("summary", rest, 0.5);
        }
    }

    private void putEmployer(Piece piece, Fields fields, Entry entry) {
        int comma = piece.text().indexOf(", ");
        boolean place = comma > 0 && words.isPlace(piece.text().substring(comma + 2));
        entry.put(fields.organisation(), place ? piece.part(0, comma) : piece, SURE);
        if (place && !entry.has("location")) {
            entry.put("location", piece.part(comma + 2, piece.text().length()), LIKELY);
        }
    }

    /** Employer and title in one: "Engineer, Acme", "Acme – Engineer". */
    private Optional<Piece> one(Piece whole, Fields fields, Entry entry) {
        Optional<Cuts.Halves> halves = Cuts.best(whole, this::says);
        if (halves.isEmpty()) {
            boolean title = words.title(whole.text()) > 0;
            entry.put(title ? "position" : fields.organisation(), whole, LIKELY);
            return title ? Optional.empty() : Optional.of(whole);
        }
        boolean titleFirst = speaksForTitle(halves.get().before().text())
                >= speaksForTitle(halves.get().behind().text());
        Piece title = titleFirst ? halves.get().before() : halves.get().behind();
        Piece employer = titleFirst ? halves.get().behind() : halves.get().before();
        entry.put("position", title, LIKELY);
        entry.put(fields.organisation(), employer, LIKELY);
        return Optional.of(employer);
    }
}
