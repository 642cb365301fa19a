package dev.assay.parser.entries;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spoken languages and how well. */
final class LanguagesReader {
    private static final double SURE = 0.9;
    private static final Pattern FLUENCY = Pattern.compile(
            "^(\\p{L}[\\p{L} ]*?)\\s*(?:[(\\[]([^)\\]]+)[)\\]]|[:\u2013\u2014\t-]\\s*(.+)|\\s([ABC][12]\\b.*))$");

    private LanguagesReader() {}

    static void read(List<Block> blocks, Draft draft) {
        for (int i = 0; i < blocks.size(); i++) {
            Piece line = blocks.get(i).piece();
            boolean pair = line.text().indexOf('\t') > 0
                    && line.text().indexOf('\t') == line.text().lastIndexOf('\t')
                    && line.text().indexOf(',') < 0;
            List<Piece> items = pair ? List.of(line) : Lists.items(line);
            for (Piece item : items) {
                one(item, draft);
            }
        }
    }

    private static void one(Piece item, Draft draft) {
        Entry entry = draft.add("languages");
        Matcher fluency = FLUENCY.matcher(item.text());
        if (!fluency.matches()) {
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
