package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Europass XML inside of a PDF: read only as far as the page says the same, for nobody who looks at the page sees it. */
public final class EuropassAttachment {
    /** The page writes these in its own way: levels and languages in its language, addresses shortened. */
    private static final Set<String> CODED = Set.of("language", "fluency", "countryCode", "network", "url");

    private static final Set<String> DATES = Set.of("date", "releaseDate");
    private static final String SUMMARY = "summary";
    private static final Set<String> TOLD = Set.of(SUMMARY, "highlights");

    /** Of a sentence at least; less is a code or a label. */
    private static final int FEWEST_WORDS = 3;

    private static final String START = "startDate";
    private static final String END = "endDate";

    private final DrawnText drawn;
    private final DrawnDates dates;
    private final List<Finding> findings = new ArrayList<>();
    private boolean whole = true;

    private EuropassAttachment(String text) {
        this.drawn = new DrawnText(text);
        this.dates = new DrawnDates(text, drawn);
    }

    /**
     * What it says.
     *
     * @param resume as far as the pages say the same
     * @param whole whether they say every sentence of it
     */
    public record Compared(ObjectNode resume, List<Finding> findings, boolean whole) {}

    /**
     * Reads it.
     *
     * @param drawn what the pages show
     * @return empty where it is no Europass
     */
    public static Optional<Compared> read(byte[] xml, String drawn) {
        try {
            EuropassReader.Read read = EuropassReader.read(xml);
            EuropassAttachment attachment = new EuropassAttachment(drawn);
            attachment.findings.addAll(read.findings());
            attachment.keepDrawn(read.resume());
            return read.resume().path("basics").has("name")
                    ? Optional.of(new Compared(read.resume(), attachment.findings, attachment.whole))
                    : Optional.empty();
        } catch (Unreadable other) {
            return Optional.empty();
        }
    }

    private void keepDrawn(ObjectNode node) {
        keepDrawnSpan(node);
        if (node.has(SUMMARY)) {
            node.put(SUMMARY, drawnLines(node.get(SUMMARY).asText()));
        }
        node.properties().removeIf(member -> isHidden(member.getKey(), member.getValue()));
    }

    private String drawnLines(String text) {
        return text.lines().filter(line -> isDrawn(SUMMARY, line)).collect(Collectors.joining("\n"));
    }

    /** Without its end alone it would seem to go on. */
    private void keepDrawnSpan(ObjectNode node) {
        String start = node.path(START).asText();
        String end = node.path(END).asText();
        if ((node.has(START) || node.has(END)) && !dates.say(start, end)) {
            findings.add(new Finding(Finding.Kind.METADATA, 1, start + " - " + end));
            node.remove(List.of(START, END));
        }
    }

    private boolean isHidden(String field, JsonNode value) {
        if (CODED.contains(field) || field.equals(START) || field.equals(END)) {
            return false;
        }
        if (field.equals(SUMMARY)) {
            return value.asText().isEmpty();
        }
        if (value instanceof ObjectNode object) {
            keepDrawn(object);
            return object.isEmpty();
        }
        if (value instanceof ArrayNode array) {
            array.removeIf(item -> isHidden(field, item));
            return array.isEmpty();
        }
        return value.isTextual() && !isDrawn(field, value.textValue());
    }

    private boolean isDrawn(String field, String text) {
        boolean there = DATES.contains(field) ? dates.say(text) : drawn.says(text);
        if (!there) {
            whole &= !TOLD.contains(field) || text.split("\\s+").length < FEWEST_WORDS;
            findings.add(new Finding(Finding.Kind.METADATA, 1, text));
        }
        return there;
    }
}
