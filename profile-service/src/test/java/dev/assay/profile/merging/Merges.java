package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;

import io.restassured.response.Response;

/** The calls that the tests of merges make. */
public final class Merges {

    private Merges() {}

    static String body(String other) {
        return "{\"candidate\": \"" + other + "\", \"reason\": \"The same address.\", \"mergedBy\": \"R. Example\"}";
    }

    static Response merge(String survivor, String other) {
        return caller().body(body(other)).post(CANDIDATES + "/" + survivor + "/merge");
    }

    /** The merge's id. */
    public static String merged(String survivor, String other) {
        return merge(survivor, other).then().statusCode(201).extract().path("id");
    }

    static Response undo(String survivor, String merge) {
        return caller().body("{\"undoneBy\": \"T. Example\"}")
                .post(CANDIDATES + "/" + survivor + "/merges/" + merge + "/undo");
    }

    static Response read(String id) {
        return caller().get(CANDIDATES + "/" + id);
    }

    static Response erase(String id) {
        return caller().header("If-Match", "*").delete(CANDIDATES + "/" + id);
    }
}
