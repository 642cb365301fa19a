package dev.assay.profile.events;

import static io.restassured.RestAssured.given;

import dev.assay.rest.testing.TestTokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The events, as the gateway reads them. */
public final class ToldEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ToldEvents() {}

    static Response read(String after) {
        return given().header("Authorization", TestTokens.eventsReader("profile-service"))
                .queryParam("limit", 500)
                .queryParam("after", after)
                .get("/internal/events");
    }

    /** Behind all that there are. */
    public static String head() {
        String next = "0.0";
        Response page = read(next);
        while (!page.<List<?>>path("items").isEmpty()) {
            next = page.path("next");
            page = read(next);
        }
        return next;
    }

    /** So many events of this type behind a place; writers elsewhere in the cluster can hold them back for a moment. */
    public static List<Map<String, Object>> await(int number, String after, String type, String about) {
        Instant end = Instant.now().plus(PATIENCE);
        List<Map<String, Object>> found = List.of();
        while (Instant.now().isBefore(end) && found.size() < number) {
            found = read(after).jsonPath().<Map<String, Object>>getList("items").stream()
                    .filter(event -> event.get("type").equals(type))
                    .filter(event -> event.get("data").toString().contains(about))
                    .toList();
        }
        if (found.size() != number) {
            throw new AssertionError("not " + number + " of " + type + " behind " + after + ": " + found);
        }
        return found;
    }
}
