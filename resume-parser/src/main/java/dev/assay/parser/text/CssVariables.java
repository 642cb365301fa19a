package dev.assay.parser.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The properties that a page names itself, as they hold within an element. */
record CssVariables(Map<String, String> own, Optional<CssVariables> around) {
    private static final String USE = "var(";
    private static final Set<String> COLOURS = Set.of("color", "background", CssRule.IMAGE);
    private static final int MOST_USES = 50;
    private static final int LONGEST = 1_000;

    static final CssVariables NONE = new CssVariables(Map.of(), Optional.empty());

    /** Within an element in this one that has this style. */
    CssVariables within(Map<String, String> style) {
        Map<String, String> named = style.entrySet().stream()
                .filter(property -> property.getKey().startsWith("--"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return named.isEmpty() ? this : new CssVariables(named, Optional.of(this));
    }

    private Optional<String> value(String name) {
        for (CssVariables at = this; at != null; at = at.around().orElse(null)) {
            if (at.own().containsKey(name)) {
                return Optional.of(at.own().get(name));
            }
        }
        return Optional.empty();
    }

    /** The style with values for their names. What has none is not set, but that a colour may come from a sheet elsewhere. */
    Map<String, String> resolved(Map<String, String> style) {
        if (style.values().stream().noneMatch(value -> value.contains(USE))) {
            return style;
        }
        Map<String, String> resolved = new HashMap<>();
        // In this order a size or an image of its own comes behind what is set for the whole.
        new TreeMap<>(style).forEach((property, value) -> {
            if (!value.contains(USE)) {
                resolved.put(property, value);
            } else if (!property.startsWith("--")) {
                resolved(value, 0)
                        .or(() -> COLOURS.contains(property) ? Optional.of(CssColour.MANY) : Optional.empty())
                        .ifPresent(told -> CssRule.set(resolved, property, told));
            }
        });
        return resolved;
    }

    private Optional<String> resolved(String value, int uses) {
        int at = value.indexOf(USE);
        if (at < 0) {
            return Optional.of(value);
        }
        if (uses == MOST_USES || value.length() > LONGEST) {
            return Optional.empty();
        }
        int end = CssText.find(value, at + USE.length(), ")");
        String inside = value.substring(at + USE.length(), end);
        int comma = CssText.find(inside, 0, ",");
        Optional<String> told = value(inside.substring(0, comma).strip());
        Optional<String> otherwise = comma < inside.length()
                ? Optional.of(inside.substring(comma + 1).strip())
                : Optional.empty();
        String rest = value.substring(Math.min(end + 1, value.length()));
        return told.or(() -> otherwise).flatMap(text -> resolved(value.substring(0, at) + text + rest, uses + 1));
    }
}
