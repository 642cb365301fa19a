package dev.assay.parserevaluation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One résumé beside what was read from its rendering. */
public final class Comparison {
    /** Documents tell months; a day that the source knows is in none of them. */
    private static final int MONTH = 7;

    private final JsonNode source;
    private final JsonNode parsed;
    private final Map<Figure, Tally> tallies = new EnumMap<>(Figure.class);

    private Comparison(JsonNode source, JsonNode parsed) {
        this.source = source;
        this.parsed = parsed;
    }

    public static Map<Figure, Tally> of(JsonNode source, JsonNode parsed) {
        Comparison comparison = new Comparison(source, parsed);
        comparison.positions();
        comparison.lists();
        comparison.contact();
        return comparison.tallies;
    }

    private void add(Figure figure, Tally tally) {
        tallies.merge(figure, tally, Tally::plus);
    }

    private void positions() {
        List<JsonNode> left = new ArrayList<>();
        parsed.path("work").forEach(left::add);
        int found = left.size();
        for (JsonNode position : source.path("work")) {
            JsonNode best = best(position, left);
            left.remove(best);
            compare(position, best);
        }
        left.forEach(extra -> compare(JsonObjects.EMPTY, extra));
        add(Figure.POSITIONS, new Tally(0, 0, found));
    }

    private static JsonNode best(JsonNode position, List<JsonNode> left) {
        JsonNode best = JsonObjects.EMPTY;
        double most = 0;
        for (JsonNode candidate : left) {
            double same = same(position, candidate, "name")
                    + same(position, candidate, "position")
                    + same(position, candidate, "startDate")
                    + same(position, candidate, "endDate") * 0.5
                    + Bag.compare(told(position), told(candidate)).f1().orElse(1);
            if (same > most) {
                most = same;
                best = candidate;
            }
        }
        return best;
    }

    private static int same(JsonNode one, JsonNode other, String field) {
        String text = value(one, field);
        return Bag.normal(text).equals(Bag.normal(value(other, field))) ? 1 : 0;
    }

    private static String value(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (field.endsWith("Date")) {
            return text.substring(0, Math.min(text.length(), MONTH));
        }
        return text.isEmpty() && field.equals("name") ? node.path("company").asText("") : text;
    }

    private void compare(JsonNode expected, JsonNode found) {
        boolean there = !expected.isEmpty();
        boolean all = there
                && same(expected, found, "name")
                                + same(expected, found, "position")
                                + same(expected, found, "startDate")
                                + same(expected, found, "endDate")
                        == 4;
        add(Figure.POSITIONS, new Tally(all ? 1 : 0, there ? 1 : 0, 0));
        add(Figure.EMPLOYERS, field(expected, found, "name"));
        add(Figure.TITLES, field(expected, found, "position"));
        add(Figure.DATES, field(expected, found, "startDate").plus(field(expected, found, "endDate")));
        add(Figure.HIGHLIGHTS, Bag.compare(told(expected), told(found)));
    }

    private static Tally field(JsonNode expected, JsonNode found, String field) {
        String wanted = value(expected, field);
        String read = value(found, field);
        boolean right = !wanted.isEmpty() && Bag.normal(wanted).equals(Bag.normal(read));
        return new Tally(right ? 1 : 0, wanted.isEmpty() ? 0 : 1, read.isEmpty() ? 0 : 1);
    }

    /** The words of summary and highlights: a template that has no bullets makes one of the other. */
    private static List<String> told(JsonNode entry) {
        List<String> words = new ArrayList<>(Bag.words(entry.path("summary").asText("")));
        entry.path("highlights").forEach(item -> words.addAll(Bag.words(item.asText())));
        return words;
    }

    private void lists() {
        List<String> wanted = skills(source);
        add(Figure.SKILLS, Bag.compare(wanted, skills(parsed)));
        add(Figure.EDUCATION, values("education", "institution", "area", "studyType", "startDate", "endDate"));
        add(Figure.PROJECTS, values("projects", "name", "description"));
        add(Figure.PUBLICATIONS, values("publications", "name", "publisher", "releaseDate"));
        add(Figure.LANGUAGES, values("languages", "language", "fluency"));
    }

    /** Whether three skills are one name or three is the same to everybody. */
    private static List<String> skills(JsonNode profile) {
        List<String> skills = new ArrayList<>();
        for (JsonNode skill : profile.path("skills")) {
            skills.addAll(items(skill.path("name").asText("")));
            skill.path("keywords").forEach(word -> skills.addAll(items(word.asText())));
        }
        return skills;
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.replaceAll("\\s*\\([^)]*\\)", "").split("[,;]"))
                .map(Bag::normal)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Tally values(String section, String... fields) {
        Tally all = Tally.NONE;
        for (String field : fields) {
            all = all.plus(Bag.compare(values(source, section, field), values(parsed, section, field)));
        }
        return all;
    }

    private static List<String> values(JsonNode profile, String section, String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode entry : profile.path(section)) {
            JsonNode value = entry.path(field);
            if (value.isArray()) {
                value.forEach(item -> values.add(Bag.normal(item.asText())));
            } else if (!value.asText("").isEmpty()) {
                values.add(Bag.normal(value(entry, field)));
            }
        }
        return values;
    }

    private void contact() {
        JsonNode expected = source.path("basics");
        JsonNode found = parsed.path("basics");
        for (String field : List.of("name", "email", "phone", "url")) {
            add(Figure.CONTACT, field(expected, found, field));
        }
        add(Figure.CONTACT, field(expected.path("location"), found.path("location"), "city"));
    }
}
