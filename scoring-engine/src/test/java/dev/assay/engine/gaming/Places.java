package dev.assay.engine.gaming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;

/** Where somebody may put a text into a profile. */
enum Places {
    HIGHLIGHT,
    BEHIND_A_HIGHLIGHT,
    BEFORE_A_HIGHLIGHT,
    SUMMARY,
    SKILL,
    KEYWORD,
    LABEL,
    META;

    void put(String text, ObjectNode profile, Random random) {
        switch (this) {
            case HIGHLIGHT -> highlights(profile).add(text);
            case BEHIND_A_HIGHLIGHT -> join(profile, random, "", " " + text);
            case BEFORE_A_HIGHLIGHT -> join(profile, random, text + (text.matches("(?s).*[.!。]") ? " " : ". "), "");
            case SUMMARY -> summary(profile, text);
            case SKILL -> Tried.list(profile, "skills").addObject().put("name", text);
            case KEYWORD ->
                Tried.list(profile, "skills").addObject().putArray("keywords").add(text);
            case LABEL -> profile.withObject("/basics").put("label", text);
            case META -> profile.putObject("meta").put("note", text);
        }
    }

    private static void summary(ObjectNode profile, String text) {
        ObjectNode basics = profile.withObject("/basics");
        String before = basics.path("summary").asText("").strip();
        basics.put("summary", before.isEmpty() ? text : ended(before) + " " + text);
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** A list that is there, since a new entry of the working life would change its coverage. */
    private static ArrayNode highlights(ObjectNode profile) {
        ObjectNode entry = profile.path("work").path(0) instanceof ObjectNode first
                ? first
                : Tried.list(profile, "projects").addObject();
        return Tried.list(entry, "highlights");
    }

    private static void join(ObjectNode profile, Random random, String before, String behind) {
        ArrayNode list = highlights(profile);
        if (list.isEmpty()) {
            list.add((before + behind).strip());
        } else {
            int at = random.nextInt(list.size());
            list.set(at, TextNode.valueOf(before + ended(list.get(at).asText().strip()) + behind));
        }
    }

    static Places any(Random random) {
        List<Places> all = List.of(values());
        return all.get(random.nextInt(all.size()));
    }
}
