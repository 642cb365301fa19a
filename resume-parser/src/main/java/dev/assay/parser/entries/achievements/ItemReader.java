package dev.assay.parser.entries.achievements;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.Head;
import dev.assay.parser.entries.heads.HeadReader;
import dev.assay.parser.entries.heads.Segment;
import dev.assay.parser.entries.heads.When;
import dev.assay.parser.entries.words.Lists;
import dev.assay.parser.entries.words.NameShape;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads publications, certificates, awards and projects: a name, who is behind it, when, and the description. */
public final class ItemReader {
    private static final double SURE = 0.85;
    private static final double LIKELY = 0.6;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern QUOTED =
            Pattern.compile("^[\"\u201c\u201e\u00ab](.+?)[\"\u201d\u201c\u00bb],?\\.?\\s*");

    /** A stop behind an initial ends no sentence. */
    private static final Pattern BEHIND_NAME =
            Pattern.compile("(?<!\\b\\p{Lu})\\.\\s+(?=\\p{Lu})|\\s+[\u2014\u2013|]\\s+|:\\s+|\\s+-\\s+");

    private static final int FEWEST_LISTED = 3;
    private static final int LONGEST_LISTED = 60;
    private static final String BARE = ",;.:|\u2022\u00b7\u2013\u2014- ";

    /** @param by the field of who stands behind it, empty where there is none @param date the field of its day, empty for a span */
    public record Fields(String section, String name, String by, String date, String told) {}

    public static final Fields PUBLICATION = new Fields("publications", "name", "publisher", "releaseDate", "summary");
    public static final Fields CERTIFICATE = new Fields("certificates", "name", "issuer", "date", "");
    public static final Fields AWARD = new Fields("awards", "title", "awarder", "date", "summary");
    public static final Fields PROJECT = new Fields("projects", "name", "", "", "description");

    private ItemReader() {}

    public static void read(List<Block> blocks, Fields fields, Draft draft) {
        for (List<Block> item : Items.split(blocks, fields == CERTIFICATE || fields == AWARD)) {
            List<Piece> names = fields == CERTIFICATE && blocks.size() == 1 ? listed(item.get(0)) : List.of();
            if (names.isEmpty()) {
                new Reading(fields, draft).read(item);
            }
            names.forEach(name -> draft.add(fields.section()).put(fields.name(), name, LIKELY));
        }
    }

    /** "CKA, AWS Solutions Architect, Terraform Associate", alone: one of several lines also says who gave it, and so may the second of two. */
    private static List<Piece> listed(Block line) {
        List<Piece> names = Lists.items(line.piece());
        boolean list = !line.bullet()
                && names.size() >= FEWEST_LISTED
                && line.text().chars().noneMatch(c -> c == '|' || c == '\t')
                && names.stream().allMatch(name -> name.text().length() <= LONGEST_LISTED)
                && HeadReader.when(line).isEmpty();
        return list ? names : List.of();
    }

    private record Reading(Fields fields, Draft draft, Entry entry) {

        Reading(Fields fields, Draft draft) {
            this(fields, draft, draft.add(fields.section()));
        }

        void read(List<Block> item) {
            Block first = withoutAuthors(item.get(0));
            Head head = HeadReader.read(List.of(first));
            Optional<When> when = head.when()
                    .filter(date -> first.text().length() < 250
                            || date.span().to() > first.text().length() - 12);
            when.filter(date -> !isDated()).ifPresent(this::date);
            Undated undated = when.filter(date -> isDated())
                    .map(date -> Undated.of(first, date, fields == PUBLICATION || fields == PROJECT))
                    .orElse(Undated.none(first));
            boolean title = item.size() > 1
                    && first.text().length() <= LONGEST_TITLE
                    && (fields == PROJECT || first.spans().get(0).style().bold());
            List<Piece> rest = names(first, undated, head, title);
            rest.stream().filter(piece -> !piece.trimmed(BARE).isEmpty()).forEach(this::behind);
            item.subList(1, item.size()).forEach(this::tell);
        }

        /** They may have the year behind them. */
        private Block withoutAuthors(Block line) {
            int length = fields == PUBLICATION ? Authors.length(line.text()) : 0;
            if (length == 0) {
                return line;
            }
            Block authors = line.part(0, length);
            HeadReader.when(authors).ifPresent(this::date);
            told(authors.piece().trimmed(), LIKELY);
            return line.part(length, line.text().length());
        }

        private boolean isDated() {
            return entry.has(fields.date().isEmpty() ? "startDate" : fields.date());
        }

        private void date(When when) {
            if (fields.date().isEmpty()) {
                when.putSpan(entry);
            } else {
                when.putDay(entry, fields.date());
            }
        }

        /** Puts the name; returns what comes after it on its line. */
        private List<Piece> names(Block first, Undated undated, Head head, boolean title) {
            Piece whole = undated.whole();
            Matcher quoted = QUOTED.matcher(whole.text());
            if (quoted.find()) {
                entry.put(
                        fields.name(),
                        whole.part(quoted.start(1), quoted.end(1)).trimmed(",."),
                        SURE);
                return List.of(whole.part(quoted.end(), whole.text().length()), undated.rest());
            }
            List<Piece> parts = parts(first, head);
            if (parts.size() > 1) {
                entry.put(fields.name(), parts.get(0), SURE);
                return parts.subList(1, parts.size());
            }
            if (title) {
                entry.put(fields.name(), whole, SURE);
                return List.of(undated.rest());
            }
            return List.of(cut(whole), undated.rest());
        }

        private static List<Piece> parts(Block first, Head head) {
            boolean looks = first.spans().size() > 1
                    || first.text().contains("\t")
                    || first.text().contains(" | ");
            return looks
                    ? new ArrayList<>(
                            head.segments().stream().map(Segment::piece).toList())
                    : List.of();
        }

        /** Puts the name; returns what comes after it, possibly nothing. */
        private Piece cut(Piece whole) {
            Matcher end = BEHIND_NAME.matcher(whole.text());
            boolean project = fields.by().isEmpty();
            while (end.find()) {
                if (!project || end.start() <= 90) {
                    entry.put(fields.name(), whole.part(0, end.start()), LIKELY);
                    return whole.part(end.end(), whole.text().length());
                }
            }
            int comma = project ? -1 : whole.text().lastIndexOf(", ");
            if (comma > 0) {
                entry.put(fields.name(), whole.part(0, comma), LIKELY);
                return whole.part(comma + 2, whole.text().length());
            }
            boolean name = !project || whole.text().length() <= 110;
            entry.put(name ? fields.name() : fields.told(), whole, LIKELY);
            return whole.part(0, 0);
        }

        private void behind(Piece piece) {
            Piece bare = piece.trimmed(BARE);
            boolean by = !fields.by().isEmpty()
                    && !entry.has(fields.by())
                    && bare.text().length() < 90
                    && isName(bare.text());
            if (by) {
                entry.put(fields.by(), HeadReader.bare(bare), LIKELY);
            } else {
                told(piece.trimmed(",;:|\u2022\u00b7\u2013\u2014-"), LIKELY);
            }
        }

        /** What comes out has names like "Own press"; of deeds the second half may be as short. */
        private boolean isName(String text) {
            return NameShape.fits(text) || fields == PUBLICATION && NameShape.isShort(text);
        }

        private void tell(Block block) {
            Optional<When> when = HeadReader.when(block);
            boolean dated = when.isPresent() && block.text().length() < 110 && !block.bullet() && !isDated();
            if (dated) {
                date(when.get());
                HeadReader.read(List.of(block)).segments().forEach(segment -> behind(segment.piece()));
            } else if (block.bullet() && fields == PROJECT) {
                entry.append("highlights", block.piece(), SURE);
            } else if (!fields.by().isEmpty()
                    && !entry.has(fields.by())
                    && block.text().length() < 70
                    && !block.text().endsWith(".")
                    && isName(block.text())) {
                entry.put(fields.by(), block.piece(), LIKELY);
            } else {
                told(block.piece(), SURE);
            }
        }

        private void told(Piece piece, double confidence) {
            if (fields.told().isEmpty()) {
                draft.leave(piece);
            } else {
                entry.extend(fields.told(), piece, confidence);
            }
        }
    }
}
