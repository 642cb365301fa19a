package dev.assay.parser.entries.education;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.Cuts;
import dev.assay.parser.entries.heads.EntrySplitter;
import dev.assay.parser.entries.heads.Head;
import dev.assay.parser.entries.heads.HeadReader;
import dev.assay.parser.entries.heads.RawEntry;
import dev.assay.parser.entries.heads.Roles;
import dev.assay.parser.entries.heads.Segment;
import dev.assay.parser.entries.heads.When;
import dev.assay.parser.entries.words.HeadWords;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads studies: where, what and which degree. */
public final class EducationReader {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final Pattern IN =
            Pattern.compile("\\s+(?:in|of|en|der|di|em|w)\\s+|,\\s+|:\\s+|\\s+[\u2013\u2014-]\\s+|\\s+(?=\\()");
    private final HeadWords words;

    public EducationReader(HeadWords words) {
        this.words = words;
    }

    public void read(List<Block> blocks, Draft draft) {
        List<Block> before = new ArrayList<>();
        List<RawEntry> raw = new ArrayList<>(new EntrySplitter(blocks, this::isWanted, item -> true).split(before));
        if (raw.isEmpty()) {
            raw.addAll(new UndatedStudies(words).split(before));
        } else {
            before.forEach(block -> draft.leave(block.piece()));
        }
        List<Head> heads = raw.stream()
                .map(entry -> HeadReader.read(entry.head()))
                .map(EducationReader::withoutLabels)
                .toList();
        Roles schools = new Roles(
                heads, text -> words.institution(text) - words.degree(text) - (text.contains(", ") ? 0.3 : 0));
        for (int i = 0; i < raw.size(); i++) {
            Entry entry = draft.add("education");
            head(heads.get(i), schools, entry, draft);
            StudyBody.read(raw.get(i).body(), entry, draft);
        }
    }

    private boolean isWanted(List<Block> head, Block line, boolean stands) {
        List<Segment> known = HeadReader.read(head).segments();
        if (!known.isEmpty() && isLabelled(line.text())) {
            return false;
        }
        boolean school = known.stream().anyMatch(segment -> words.institution(segment.text()) > 0);
        return known.size() < 2
                || !school && words.institution(line.text()) > 0
                || known.size() < 3
                        && words.degree(line.text()) > 0
                        && known.stream().noneMatch(s -> words.degree(s.text()) > 0);
    }

    private boolean isLabelled(String line) {
        return StudyBody.isLabelled(line, words);
    }

    /** "Abschluss: MSc" and "School: TU Nordhaven". */
    private static Head withoutLabels(Head head) {
        return new Head(
                head.segments().stream()
                        .map(segment -> new Segment(StudyBody.withoutLabel(segment.piece()), segment.slot()))
                        .toList(),
                head.when());
    }

    /** A single date is when studies ended. */
    private static void time(When when, Entry entry) {
        if (when.span().range()) {
            when.putSpan(entry);
        } else {
            when.putDay(entry, "endDate");
        }
    }

    private void head(Head head, Roles schools, Entry entry, Draft draft) {
        head.when().ifPresent(when -> time(when, entry));
        List<Segment> left = new ArrayList<>(head.segments());
        left.removeIf(segment -> StudyBody.isScore(segment.piece(), entry));
        if (left.size() == 1) {
            one(left.get(0).piece(), entry);
            return;
        }
        Optional<Segment> school = schools.best(head, left);
        school.ifPresent(found -> entry.put("institution", found.piece(), SURE));
        school.ifPresent(left::remove);
        left.sort((one, other) -> Double.compare(words.degree(other.text()), words.degree(one.text())));
        left.stream().findFirst().ifPresent(found -> degree(found.piece(), entry));
        left.stream().skip(1).forEach(rest -> area(rest.piece(), entry, draft));
    }

    /** A place has no field of its own. */
    private void area(Piece piece, Entry entry, Draft draft) {
        if (entry.has("area") || words.isPlace(piece.text())) {
            draft.leave(piece);
        } else {
            entry.put("area", piece, LIKELY);
        }
    }

    /** "MSc in Computer Science", "MSc, Computer Science (with distinction)". */
    private void degree(Piece piece, Entry entry) {
        Matcher cut = IN.matcher(piece.text());
        if (words.degree(piece.text()) == 0) {
            unknownDegree(piece, entry);
            return;
        }
        int best = -1;
        int end = -1;
        while (cut.find() && best < 0) {
            if (words.degree(piece.text().substring(0, cut.start())) > 0
                    && words.degree(piece.text().substring(cut.end())) == 0
                    && cut.group().indexOf('(') < 0
                    && !isOf(piece.text(), cut)) {
                best = cut.start();
                end = cut.end();
            }
        }
        entry.put("studyType", best < 0 ? piece : piece.part(0, best), SURE);
        if (best >= 0) {
            entry.put("area", HeadReader.bare(piece.part(end, piece.text().length())), SURE);
        }
    }

    /** "Vocational, electronics": a word or two before a comma. */
    private static void unknownDegree(Piece piece, Entry entry) {
        int comma = piece.text().indexOf(", ");
        boolean degree = comma > 0 && piece.text().substring(0, comma).split("\\s+").length <= 2;
        if (degree) {
            entry.put("studyType", piece.part(0, comma), 0.5);
        }
        entry.put("area", degree ? piece.part(comma + 2, piece.text().length()) : piece, LIKELY);
    }

    /** "Bachelor of Science in Physics": the first "of" separates nothing. */
    private static boolean isOf(String text, Matcher cut) {
        return cut.group().contains("of")
                && text.substring(cut.end())
                        .matches("(?i)(science|arts|engineering|technology|philosophy|business|laws?)\\b.*");
    }

    private void one(Piece whole, Entry entry) {
        Optional<Cuts.Halves> halves = Cuts.best(whole, text -> words.institution(text) - words.degree(text));
        if (halves.isEmpty()) {
            entry.put(
                    words.degree(whole.text()) > words.institution(whole.text()) ? "studyType" : "institution",
                    whole,
                    LIKELY);
            return;
        }
        boolean schoolFirst = words.institution(halves.get().before().text())
                > words.institution(halves.get().behind().text());
        entry.put(
                "institution",
                schoolFirst ? halves.get().before() : halves.get().behind(),
                LIKELY);
        degree(schoolFirst ? halves.get().behind() : halves.get().before(), entry);
    }
}
