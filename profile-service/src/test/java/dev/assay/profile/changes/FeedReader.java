package dev.assay.profile.changes;

import static io.restassured.RestAssured.given;

import dev.assay.rest.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;

/** The calls that the tests of the feed make: scoring-service's, and those of a client that changes candidates. */
public final class FeedReader {

    private static final String FEED = "/internal/changes";
    private static final String CANDIDATES = "/api/v1/candidates";

    private FeedReader() {}

    public static RequestSpecification reader() {
        return given().header("Authorization", TestTokens.fromScoring());
    }

    public static Response read(String after) {
        return readAtMost(500, after);
    }

    static Response readAtMost(int limit, String after) {
        return reader().queryParam("limit", limit).queryParam("after", after).get(FEED);
    }

    static Response await(String after, int seconds) {
        return reader().queryParam("wait", seconds).queryParam("after", after).get(FEED);
    }

    /** The position behind everything there is. */
    public static String head() {
        Response page = reader().queryParam("limit", 500).get(FEED);
        while (!page.<List<?>>path("items").isEmpty()) {
            page = read(page.path("next"));
        }
        return page.path("next");
    }

    /** The candidates of all pages from a position on. */
    static List<String> all(String after) {
        List<String> ids = new ArrayList<>();
        Response page = read(after);
        while (!page.<List<?>>path("items").isEmpty()) {
            ids.addAll(page.path("items.candidateId"));
            page = read(page.path("next"));
        }
        return ids;
    }

    public static String create(String summary) {
        return writer().body(envelope(summary))
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String createTagged(String first, String second) {
        return writer().body("{\"tags\": [\"" + first + "\", \"" + second + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void replace(String id, String summary) {
        writer().header("If-Match", "*")
                .body(envelope(summary))
                .put(CANDIDATES + "/" + id)
                .then()
                .statusCode(200);
    }

    public static void erase(String id) {
        writer().header("If-Match", "*").delete(CANDIDATES + "/" + id).then().statusCode(204);
    }

    private static RequestSpecification writer() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"))
                .contentType(ContentType.JSON);
    }

    private static String envelope(String summary) {
        return "{\"profile\": {\"basics\": {\"summary\": \"" + summary + "\"}}}";
    }
}
