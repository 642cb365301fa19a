package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.dates.DateSpans;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The archive of CSV files that LinkedIn gives a member. */
public final class LinkedInReader {
    private static final String LIST_MARK = "^\\s*[\u2022*\u25cf-]\\s+";

    /** Tables whose rows go to a section of another name. */
    private static final Map<String, String> SECTIONS = Map.of(
            "positions", "work",
            "certifications", "certificates",
            "patents", "publications",
            "volunteering", "volunteer",
            "honors", "awards");

    private final ObjectNode resume = JsonNodeFactory.instance.objectNode();
    private final MemberTables tables;

    private LinkedInReader(MemberTables tables) {
        this.tables = tables;
    }

    /** @throws dev.assay.parser.document.Unreadable where it is not that of one person */
    public static ObjectNode read(byte[] content) {
        LinkedInReader reader = new LinkedInReader(new MemberTables(content));
        reader.basics();
        reader.each("positions", reader::position);
        reader.each("education", reader::study);
        reader.each("skills", (row, entry) -> put(entry, "name", row, "name"));
        reader.each("languages", reader::language);
        reader.each("projects", reader::project);
        reader.each("certifications", reader::certificate);
        reader.each("publications", reader::publication);
        reader.each("patents", reader::patent);
        reader.each("volunteering", reader::volunteering);
        reader.each("honors", reader::honor);
        return reader.resume;
    }

    private void each(String file, BiConsumer<Map<String, String>, ObjectNode> reader) {
        String section = SECTIONS.getOrDefault(file, file);
        for (Map<String, String> row : tables.rows(file)) {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            reader.accept(row, entry);
            if (!entry.isEmpty()) {
                resume.withArrayProperty(section).add(entry);
            }
        }
    }

    private void basics() {
        ObjectNode basics = resume.withObjectProperty("basics");
        for (Map<String, String> row : tables.rows("profile")) {
            String name = (row.getOrDefault("first name", "") + " " + row.getOrDefault("last name", "")).strip();
            basics.put("name", name);
            put(basics, "label", row, "headline");
            put(basics, "summary", row, "summary");
            if (!row.getOrDefault("geo location", "").isEmpty()) {
                basics.withObjectProperty("location").put("city", row.get("geo location"));
            }
        }
        tables.rows("email addresses").forEach(row -> put(basics, "email", row, "email address"));
        tables.rows("phonenumbers").forEach(row -> put(basics, "phone", row, "number"));
    }

    private void position(Map<String, String> row, ObjectNode entry) {
        put(entry, "name", row, "company name");
        put(entry, "position", row, "title");
        put(entry, "location", row, "location");
        span(entry, row, "started on", "finished on");
        told(row, entry);
    }

    private static void told(Map<String, String> row, ObjectNode entry) {
        for (String line : row.getOrDefault("description", "").split("\\R|\\s{3,}(?=[\u2022*])")) {
            if (line.matches(LIST_MARK + ".*")) {
                entry.withArrayProperty("highlights")
                        .add(line.replaceFirst(LIST_MARK, "").strip());
            } else if (!line.isBlank()) {
                String before = entry.path("summary").asText("");
                entry.put("summary", before.isEmpty() ? line.strip() : before + "\n" + line.strip());
            }
        }
    }

    private void study(Map<String, String> row, ObjectNode entry) {
        put(entry, "institution", row, "school name");
        put(entry, "studyType", row, "degree name");
        span(entry, row, "start date", "end date");
        for (String column : List.of("notes", "activities")) {
            row.getOrDefault(column, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> entry.withArrayProperty("courses").add(line));
        }
    }

    private void language(Map<String, String> row, ObjectNode entry) {
        put(entry, "language", row, "name");
        put(entry, "fluency", row, "proficiency");
    }

    private void project(Map<String, String> row, ObjectNode entry) {
        put(entry, "name", row, "title");
        put(entry, "description", row, "description");
        put(entry, "url", row, "url");
        span(entry, row, "started on", "finished on");
    }

    private void certificate(Map<String, String> row, ObjectNode entry) {
        put(entry, "name", row, "name");
        put(entry, "issuer", row, "authority");
        date(entry, "date", row, "started on");
    }

    private void publication(Map<String, String> row, ObjectNode entry) {
        put(entry, "name", row, "name");
        put(entry, "publisher", row, "publisher");
        put(entry, "summary", row, "description");
        date(entry, "releaseDate", row, "published on");
    }

    private void patent(Map<String, String> row, ObjectNode entry) {
        put(entry, "name", row, "title");
        put(entry, "summary", row, "description");
        put(entry, "url", row, "url");
        date(entry, "releaseDate", row, "issued on");
    }

    private void volunteering(Map<String, String> row, ObjectNode entry) {
        put(entry, "organization", row, "company name");
        put(entry, "position", row, "role");
        span(entry, row, "started on", "finished on");
        told(row, entry);
    }

    private void honor(Map<String, String> row, ObjectNode entry) {
        put(entry, "title", row, "title");
        put(entry, "summary", row, "description");
        date(entry, "date", row, "issued on");
    }

    private static void span(ObjectNode entry, Map<String, String> row, String start, String end) {
        date(entry, "startDate", row, start);
        date(entry, "endDate", row, end);
    }

    private static void date(ObjectNode entry, String field, Map<String, String> row, String column) {
        DateSpans.find(row.getOrDefault(column, "")).stream()
                .findFirst()
                .flatMap(span -> span.start())
                .ifPresent(date -> entry.put(field, date.toString()));
    }

    private static void put(ObjectNode entry, String field, Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        if (!value.isEmpty() && !entry.has(field)) {
            entry.put(field, value);
        }
    }
}
