package dev.assay.profile.tagging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Puts tags on candidates over HTTP. */
final class TagCalls {

    private TagCalls() {}

    static Response tag(String id, String body) {
        return caller().body(body).post(CANDIDATES + "/" + id + "/tags");
    }

    static Response bulk(List<String> ids, String change) {
        String list = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return caller().body("{\"ids\": [" + list + "], " + change + "}").post(CANDIDATES + "/tags");
    }
}
