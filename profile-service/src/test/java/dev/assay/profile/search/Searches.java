package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;

import io.restassured.response.Response;
import java.util.UUID;

/** What the tests of the search have in common: each looks at the candidates of a tag of its own. */
final class Searches {

    static final String PROFILE = """
            {"basics": {"name": "Zürcher Ondrine", "label": "Storage engineer", "image": "data:quibblepicture"},
             "work": [{"name": "Wexcombe Ledgerworks", "position": "Staff engineer",
                       "highlights": ["Distributed the marblewing log over five nodes."]}],
             "skills": [{"name": "C++", "keywords": ["Raft"]}]}
            """;

    private Searches() {}

    static String freshTag() {
        return "t" + UUID.randomUUID();
    }

    static String created(String tag, String profile) {
        return caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": " + profile + "}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param members of the request, beside the tag */
    static Response search(String tag, String members) {
        return caller().body("{\"tags\": [\"" + tag + "\"], " + members + "}").post(CANDIDATES + "/search");
    }
}
