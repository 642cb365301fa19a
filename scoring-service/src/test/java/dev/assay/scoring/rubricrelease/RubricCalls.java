package dev.assay.scoring.rubricrelease;

import dev.assay.scoring.rubric.TestRubrics;
import dev.assay.scoring.testing.Api;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What callers do with rubrics. */
final class RubricCalls {

    static final String PATH = "/api/v1/rubrics";

    private RubricCalls() {}

    /** Sends the bundled rules under another version, with another title of a job profile where one is given. */
    static ValidatableResponse release(String version, String title) {
        return send(TestRubrics.json(version, title));
    }

    static ValidatableResponse send(byte[] rubric) {
        return Api.caller()
                .contentType(ContentType.JSON)
                .body(rubric)
                .post(PATH)
                .then();
    }

    static ValidatableResponse command(String what, String version) {
        return Api.caller().post(PATH + "/" + version + "/" + what).then();
    }

    static String epochOfRankings() {
        return Api.caller().get("/api/v1/rankings").path("epoch");
    }
}
