package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The Europass XML inside of a PDF: read only as far as the page says the same, for nobody who looks at the page sees it. */
public final class EuropassAttachment {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The page writes these in its own way: days as its country does, levels and languages in its language. */
    private static final Set<String> CODED = Set.of(
            "startDate", "endDate", "date", "releaseDate", "language", "fluency", "countryCode", "network", "url");

    private static final double ENOUGH = 0.8;

    private final Set<String> drawn;
    private final List<Finding> findings = new ArrayList<>();

    private EuropassAttachment(String text) {
        this.drawn = new HashSet<>(words(text));
    }

    /**
     * Reads it.
     *
     * @param drawn what the pages show
     * @return empty where it is no Europass
     */
    public static Optional<EuropassReader.Read> read(byte[] xml, String drawn) {
        try {
            EuropassReader.Read read = EuropassReader.read(xml);
            EuropassAttachment attachment = new EuropassAttachment(drawn);
            attachment.findings.addAll(read.findings());
            attachment.keepDrawn(read.resume());
            return read.resume().path("basics").has("name")
                    ? Optional.of(new EuropassReader.Read(read.resume(), attachment.findings))
                    : Optional.empty();
        } catch (Unreadable other) {
            return Optional.empty();
        }
    }

    private void keepDrawn(ObjectNode node) {
        node.properties().removeIf(member -> !CODED.contains(member.getKey()) && isHidden(member.getValue()));
    }

    private boolean isHidden(JsonNode value) {
        if (value instanceof ObjectNode object) {
            keepDrawn(object);
            return object.isEmpty();
        }
        if (value instanceof ArrayNode array) {
            array.removeIf(this::isHidden);
            return array.isEmpty();
        }
        return value.isTextual() && !isDrawn(value.textValue());
    }

    private boolean isDrawn(String text) {
        List<String> words = words(text);
        long there = words.stream().filter(drawn::contains).count();
        if (there < ENOUGH * words.size()) {
            findings.add(new Finding(Finding.Kind.METADATA, 1, text));
            return false;
        }
        return true;
    }

    private static List<String> words(String text) {
        return WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .toList();
    }
}
