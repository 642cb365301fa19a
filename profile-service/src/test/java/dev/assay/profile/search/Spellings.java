package dev.assay.profile.search;

import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static dev.assay.profile.search.Searches.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found though it is spelt in another way, in the locale of the database that a subclass chooses. */
abstract class Spellings {

    private static final String PROFILE = """
            {"basics": {"name": "%s", "label": "Full Stack Engineer", "summary": "Kept Kafka/Flink busy — in real-time."},
             "work": [{"name": "Яблоко Связь", "position": "SRE/DevOps"}],
             "skills": [{"name": "Java/Kotlin", "keywords": ["CI/CD", "Обучение"]}]}
            """;

    @Test
    void findsNamesInEveryScript() {
        String[][] names = {
            {"Иван Петровский", "иван", "Иван"},
            {"Иван Петровский", "ПЕТРОВСКЙ", "Петровский"},
            {"Γιώργος Παπάς", "γιωργος", "Γιώργος"},
            {"Γιώργος Παπάς", "ΠΑΠΑΣ", "Παπάς"},
            {"王小明", "王小明", "王小明"},
            {"Zoë Łukasz", "lukasz", "Łukasz"},
            {"Zoë Łukasz", "zoe", "Zoë"},
        };
        for (String[] each : names) {
            // Given
            String tag = freshTag();
            String id = created(tag, PROFILE.formatted(each[0]));

            // When
            var found = search(tag, "\"name\": \"" + each[1] + "\"");

            // Then
            found.then()
                    .body("items.candidate.id", contains(id))
                    .body("items[0].highlights.find { it.field == 'name' }.words", hasItem(each[2]));
        }
    }

    @Test
    void findsNobodyByAnotherNameOfTheScript() {
        // Given
        String tag = freshTag();
        created(tag, PROFILE.formatted("Иван Петровский"));
        created(tag, PROFILE.formatted("Γιώργος Παπάς"));
        created(tag, PROFILE.formatted("王小明"));

        for (String name : new String[] {"Ольга", "Константин", "Δημήτρης", "李", "אבי"}) {
            // When
            var found = search(tag, "\"name\": \"" + name + "\"");

            // Then
            found.then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void findsWordsInEveryScript() {
        // Given
        String tag = freshTag();
        String id = created(tag, PROFILE.formatted("Ondrine Velmark"));

        for (String search :
                new String[] {"\"skill\": \"ОБУЧЕНИЕ\"", "\"company\": \"связ\"", "\"text\": \"яблоко\""}) {
            // When
            var found = search(tag, search);

            // Then
            found.then().statusCode(200).body("items.candidate.id", contains(id));
        }
    }

    @Test
    void findsWordsThatAreJoinedOrApart() {
        // Given
        String tag = freshTag();
        String id = created(tag, PROFILE.formatted("Ondrine Velmark"));
        String[] found = {
            "\"skill\": \"kotlin\"",
            "\"skill\": \"Java/Kotlin\"",
            "\"skill\": \"ci/cd\"",
            "\"title\": \"full-stack\"",
            "\"title\": \"devops\"",
            "\"text\": \"flink\"",
            "\"text\": \"realtime or real time\"",
            "\"text\": \"\\\"kafka/flink busy\\\"\"",
            "\"text\": \"kafka -batch-time\"",
        };

        for (String search : found) {
            // When
            var answer = search(tag, search);

            // Then
            answer.then().statusCode(200).body("items.candidate.id", contains(id));
        }
        search(tag, "\"text\": \"kafka -real-time\"").then().body("items", empty());
    }

    /** Of thousands of signs, each in many places, and longer than what is searched. */
    @Test
    void findsAWordOfALargeText() {
        // Given
        String tag = freshTag();
        String signs = IntStream.range(0, 45_000)
                .mapToObj(n -> Character.toString(0x4E00 + n * 31 % 6_000))
                .collect(Collectors.joining());
        String summary = "{\"summary\": \"" + signs + "\"}";
        String id = created(tag, "{\"work\": [" + (summary + ", ").repeat(5) + "{\"summary\": \"琥珀\"}]}");

        // When
        var found = search(tag, "\"text\": \"琥珀\"");

        // Then
        found.then().statusCode(200).body("items.candidate.id", contains(id));
    }
}
