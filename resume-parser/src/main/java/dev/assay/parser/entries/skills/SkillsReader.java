package dev.assay.parser.entries.skills;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.words.Lists;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads skills: groups with their words, and single ones with a level. */
public final class SkillsReader {
    private static final double SURE = 0.9;
    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_ITEM = 70;
    private static final Pattern LEVEL = Pattern.compile("^(.+?)\\s*(?:\\(([^()]+)\\)|\\s[\u2013\u2014-]\\s(.+))$");

    private static final Pattern KNOWN_LEVEL = Pattern.compile(
            "(?iu)\\b(?:basics?|beginner|novice|elementary|intermediate|advanced|proficien(?:t|cy)|expert|expertise|fluent|familiar"
                    + "|familiarity|good|strong|solid|working|knowledge|experience|daily|learning|level|years?|yrs?|months?"
                    + "|grundkenntnisse|kenntnisse|gute?|fortgeschritten|experte|jahre?|d\u00e9butant|notions|interm\u00e9diaire|avanc\u00e9|confirm\u00e9|ans"
                    + "|b\u00e1sico|intermedio|avanzado|experto|a\u00f1os)\\b|\\d\\s*(?:/\\s*\\d|%)|[\u2605\u2606\u25cf\u25cb*]{2}");

    private static final Pattern LANGUAGES = Pattern.compile(
            "(?iu)\\b(?:languages|(?:fremd)?sprachen|langues|idiomas|lingue|l\u00ednguas|talen|j\u0119zyki|spr\u00e5k|sprog)\\b");

    private SkillsReader() {}

    public static void read(List<Block> blocks, Draft draft) {
        Optional<Entry> open = Optional.empty();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean named = isGroupName(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
            if (named) {
                open = Optional.of(group(block.piece().trimmed(":"), draft));
            } else {
                open = line(block, block.apart() ? Optional.empty() : open, draft);
            }
        }
    }

    /** A short line in bold above a line that is not. */
    private static boolean isGroupName(Block block, Block next) {
        String text = block.text();
        boolean stands = text.endsWith(":")
                || block.level() > 0
                || block.style().bold()
                        && next != null
                        && !next.spans().get(0).style().bold();
        return stands
                && next != null
                && !block.bullet()
                && text.length() <= LONGEST_NAME
                && block.spans().size() == 1
                && !text.contains(",")
                && !text.contains("\t");
    }

    private static Optional<Entry> line(Block block, Optional<Entry> open, Draft draft) {
        Piece whole = block.piece();
        int end = nameEnd(block);
        List<Piece> languages = languages(whole, end);
        if (languages.stream().anyMatch(item -> Languages.isNamed(item.text()))) {
            LanguagesReader.items(languages, draft);
            return Optional.empty();
        }
        if (end > 0) {
            Entry entry = group(whole.part(0, end).trimmed(":\u2013\u2014-|"), draft);
            keywords(whole.part(end, whole.text().length()).trimmed(":\u2013\u2014-|"), entry);
            return whole.text().endsWith(",") ? Optional.of(entry) : Optional.empty();
        }
        if (open.isPresent()) {
            keywords(whole, open.get());
            return open;
        }
        for (Piece item : Lists.items(whole)) {
            single(item, draft);
        }
        return Optional.empty();
    }

    /** What a group of languages lists, which may be those that a person speaks. */
    private static List<Piece> languages(Piece line, int nameEnd) {
        boolean named = nameEnd > 0
                && LANGUAGES.matcher(line.text().substring(0, nameEnd)).find();
        return named ? Lists.items(line.part(nameEnd, line.text().length()).trimmed(":\u2013\u2014-|")) : List.of();
    }

    private static int nameEnd(Block block) {
        String text = block.text();
        int colon = text.indexOf(':');
        int tab = text.indexOf('\t');
        int first = block.spans().get(0).text().length();
        boolean look = block.spans().size() > 1
                && block.spans().get(0).style().bold()
                && !block.spans().get(1).style().bold();
        int end = look ? first : colon > 0 ? colon : tab > 0 && text.indexOf('\t', tab + 1) < 0 ? tab : -1;
        boolean names =
                end > 0 && end <= LONGEST_NAME && !text.substring(0, end).contains(",");
        return names && !text.substring(end).replaceAll("[:\\s]", "").isEmpty() ? end : -1;
    }

    private static Entry group(Piece name, Draft draft) {
        Entry entry = draft.add("skills");
        nameAndLevel(name, entry);
        return entry;
    }

    private static void keywords(Piece list, Entry entry) {
        for (Piece item : Lists.items(list)) {
            entry.append("keywords", item, SURE);
        }
    }

    static void single(Piece item, Draft draft) {
        if (item.text().length() > LONGEST_ITEM && item.text().split("\\s+").length > 9) {
            draft.leave(item);
        } else {
            nameAndLevel(item, draft.add("skills"));
        }
    }

    /** "Go (expert)" has a level; what is no known level belongs to the name: "Databases (PostgreSQL, Cassandra)". */
    private static void nameAndLevel(Piece item, Entry entry) {
        Matcher level = LEVEL.matcher(item.text());
        if (!level.matches()) {
            entry.put("name", item, SURE);
            return;
        }
        int group = level.start(2) < 0 ? 3 : 2;
        Piece behind = item.part(level.start(group), level.end(group));
        entry.put("name", item.part(level.start(1), level.end(1)), SURE);
        if (KNOWN_LEVEL.matcher(behind.text()).find()) {
            entry.put("level", behind, SURE);
        } else {
            keywords(behind, entry);
        }
    }
}
