package dev.assay.parser.entries.skills;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.words.Lists;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spoken languages and how well; languages that people program in are skills. */
public final class LanguagesReader {
    private static final double SURE = 0.9;
    private static final int MOST_WORDS = 3;

    /** A hyphen inside a word separates nothing. */
    private static final Pattern FLUENCY = Pattern.compile(
            "^(\\p{L}[\\p{L} ]*?)\\s*(?:[(\\[]([^)\\]]+)[)\\]]|(?:[:\u2013\u2014\t]|-(?=\\s)|(?<=\\s)-)\\s*(.+)|\\s([ABC][12]\\b.*))$");

    private LanguagesReader() {}

    public static void read(List<Block> blocks, Draft draft) {
        List<Piece> items = new ArrayList<>();
        for (Block block : blocks) {
            Piece line = withoutLabel(block.piece());
            boolean pair = line.text().indexOf('\t') > 0
                    && line.text().indexOf('\t') == line.text().lastIndexOf('\t')
                    && line.text().indexOf(',') < 0;
            items.addAll(pair ? List.of(line) : Lists.items(line));
        }
        items(items, draft);
    }

    /** What is known as neither is what the others are. */
    static void items(List<Piece> items, Draft draft) {
        boolean spoken = items.stream().anyMatch(item -> Languages.isSpoken(item.text()));
        boolean code = items.stream().anyMatch(item -> Languages.isCode(item.text()));
        for (Piece item : items) {
            if (Languages.isCode(item.text()) || code && !spoken) {
                SkillsReader.single(item, draft);
            } else {
                one(item, draft);
            }
        }
    }

    /** "Programming: Go, Java", "Spoken: German". */
    private static Piece withoutLabel(Piece line) {
        int colon = line.text().indexOf(':');
        Piece behind = line.part(colon + 1, line.text().length()).trimmed();
        boolean label =
                colon > 0 && !Languages.isKnown(line.text().substring(0, colon)) && Languages.isKnown(behind.text());
        return label ? behind : line;
    }

    /** A sentence names no language, unless it does. */
    private static void one(Piece item, Draft draft) {
        Matcher fluency = FLUENCY.matcher(item.text());
        boolean matches = fluency.matches();
        if (!matches && !Languages.isSpoken(item.text()) && item.text().split("\\s+").length > MOST_WORDS) {
            draft.leave(item);
            return;
        }
        Entry entry = draft.add("languages");
        if (!matches) {
            entry.put("language", item, SURE);
            return;
        }
        entry.put("language", item.part(fluency.start(1), fluency.end(1)), SURE);
        for (int group = 2; group <= 4; group++) {
            if (fluency.start(group) >= 0) {
                entry.put("fluency", item.part(fluency.start(group), fluency.end(group)), SURE);
            }
        }
    }
}
