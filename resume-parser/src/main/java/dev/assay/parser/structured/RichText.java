package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.InvisibleCharacters;
import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.text.HtmlDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text of a field that may hold HTML: paragraphs and list items, without what nobody sees. */
final class RichText {
    private static final Pattern MARKUP = Pattern.compile("<\\s*/?\\s*[a-zA-Z][^<>]*>");

    private final HtmlDecoder html = new HtmlDecoder();
    private final List<Finding> findings = new ArrayList<>();

    private record Told(String text, boolean item) {}

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Items are highlights, the rest is told in another field. */
    void tell(String text, String field, ObjectNode entry) {
        for (Told told : read(text)) {
            if (told.item()) {
                entry.withArrayProperty("highlights").add(told.text());
            } else {
                append(told.text(), field, entry);
            }
        }
    }

    /** All of it in one field. */
    void join(String text, String field, ObjectNode entry) {
        read(text).forEach(told -> append(told.text(), field, entry));
    }

    List<String> lines(String text) {
        return read(text).stream().map(Told::text).toList();
    }

    private static void append(String text, String field, ObjectNode entry) {
        String before = entry.path(field).asText("");
        entry.put(field, before.isEmpty() ? text : before + "\n" + text);
    }

    private List<Told> read(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return MARKUP.matcher(text).find() ? html(text) : plain(text);
    }

    private List<Told> html(String text) {
        try {
            Decoded page = InvisibleCharacters.without(html.decode(text.getBytes(StandardCharsets.UTF_8)));
            findings.addAll(page.findings());
            return page.flows().stream()
                    .flatMap(flow -> flow.blocks().stream())
                    .map((Block block) -> new Told(block.text().strip(), block.bullet()))
                    .toList();
        } catch (Unreadable empty) {
            if (empty.reason() == Unreadable.Reason.NO_TEXT) {
                return List.of();
            }
            throw empty;
        }
    }

    private static List<Told> plain(String text) {
        List<Told> all = new ArrayList<>();
        for (String line : text.split("\\R")) {
            int mark = ListMark.length(line.strip());
            if (!line.isBlank()) {
                all.add(new Told(line.strip().substring(mark), mark > 0));
            }
        }
        return all;
    }
}
