package dev.assay.parser.entries.education;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.words.HeadWords;
import dev.assay.parser.entries.words.Lists;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is told of studies below school and degree: the grade and the courses. */
final class StudyBody {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final Pattern SCORE = Pattern.compile(
            "(?iu)(?:\\(?(?:mention\\s+|(?:gpa|grade|note|final grade|score|average|cgpa|abschlussnote)\\b\\s*(?::\\s*|(?=\\d)|(?=[A-F][+-]?\\)?$))))([^),;]{1,40})\\)?|\\b(\\d[.,]\\d{1,2}\\s*/\\s*\\d{1,2}(?:[.,]\\d)?)\\b");

    private static final Pattern COURSES = Pattern.compile(
            "(?iu)(?:(?:relevant|selected|key|main)\\s+)?(?:courses?|course ?work|modules|kurse|(?:studien)?schwerpunkte|cours)\\s*(?:$|:(.*))");

    /** What is told of school and degree by name. */
    private static final String HEAD =
            "(?:degree|major|minor|field|subject|school|institution|university|college|studiengang|fach|abschluss|hochschule)";

    private static final Pattern LABEL_OF_HEAD =
            Pattern.compile("(?iu)" + HEAD + "(?: of study| name)?\\s*:\\s+(?=\\S)");

    /** "Thesis: ...", but not "Degree: ...". */
    private static final Pattern LABELLED = Pattern.compile("(?iu)(?!" + HEAD + "\\b)\\p{L}[\\p{L} ]{1,30}:(?:\\s.*)?");

    private StudyBody() {}

    /** Whether a line says of itself what it tells, and so names neither school nor degree. */
    private static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches() || COURSES.matcher(line).matches();
    }

    /** "Thesis: ...", but not "Bachelor of Science: Physics". */
    static boolean isLabelled(String line, HeadWords words) {
        String label = line.substring(0, Math.max(0, line.indexOf(':')));
        return isLabelled(line) && words.degree(label) == 0 && words.institution(label) == 0;
    }

    static Piece withoutLabel(Piece part) {
        Matcher label = LABEL_OF_HEAD.matcher(part.text());
        return label.lookingAt() ? part.part(label.end(), part.text().length()) : part;
    }

    static void read(List<Block> blocks, Entry entry, Draft draft) {
        boolean listing = false;
        for (Block block : blocks) {
            Matcher courses = COURSES.matcher(block.text());
            if (isScore(block.piece(), entry)) {
                continue;
            }
            if (courses.matches()) {
                int from = courses.start(1) < 0 ? block.text().length() : courses.start(1);
                courses(block.piece().part(from, block.text().length()), entry);
                listing = block.text().substring(from).isBlank();
            } else if (listing && !isLabelled(block.text())) {
                courses(block.piece(), entry);
                listing = block.bullet();
            } else {
                draft.leave(block.piece());
                listing = false;
            }
        }
    }

    private static void courses(Piece list, Entry entry) {
        Lists.items(list).forEach(item -> entry.append("courses", item, LIKELY));
    }

    /** Puts the grade, where the text is nothing else. */
    static boolean isScore(Piece piece, Entry entry) {
        Matcher score = SCORE.matcher(piece.text());
        boolean found = score.matches();
        if (found) {
            entry.put(
                    "score",
                    piece.part(
                            score.start(1) < 0 ? score.start(2) : score.start(1),
                            score.end(1) < 0 ? score.end(2) : score.end(1)),
                    SURE);
        }
        return found;
    }
}
