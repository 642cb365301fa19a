package dev.assay.profile.imports.lookalike;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.finished;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportDuplicatesResourceTest {

    private final Random random = new Random();

    @Test
    void tellsOfThoseWhoLookLikeSomebodyWhoWasThere() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String text = IntStream.range(0, 300)
                .mapToObj(n -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
        String known = Api.caller()
                .body("{\"profile\": " + profile(mail, text) + "}")
                .post(Api.CANDIDATES)
                .path("id");

        // When
        Response job = finished(line(freshExternalId(), "x-" + mail, "Nobody else.")
                + line(freshExternalId(), mail, text + " and more")
                + line(freshExternalId(), mail, "Short."));

        // Then
        job.then().body("counts.created", equalTo(3)).body("counts.duplicates", equalTo(2));
        Response found = duplicates(job, "");
        found.then()
                .statusCode(200)
                .body("items.line", contains(2, 3, 3))
                .body("items[0].otherCandidateId", equalTo(known))
                .body("items[0].reasons.kind", contains("EMAIL", "TEXT"))
                .body("items[0].reasons[0]", not(hasKey("similarity")))
                .body("items[0].reasons[1].similarity", greaterThan(0.9f))
                .body("items[1].reasons.kind", contains("EMAIL"))
                .body("items[2].otherCandidateId", equalTo(found.<String>path("items[0].candidateId")));
    }

    @Test
    void goesOnPageByPageAndLeavesOutTheMergedAndTheErased() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String known = created(mail);
        String other = created(mail);
        Response job = finished(line(freshExternalId(), mail, "New."));

        // When
        Response first = duplicates(job, "?limit=1");
        Response second = caller().urlEncodingEnabled(false).get(first.<String>path("next"));

        // Then
        first.then().body("items.otherCandidateId", contains(known));
        second.then().body("items.otherCandidateId", contains(other)).body("$", not(hasKey("next")));
        Merges.merged(first.path("items[0].candidateId"), known);
        Api.caller().header("If-Match", "*").delete(Api.CANDIDATES + "/" + other);
        duplicates(job, "").then().body("items", empty());
    }

    @Test
    void leavesOutWhoWasMergedIntoSomebodyWhoWasThere() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String known = created(mail);
        Response job = finished(line(freshExternalId(), mail, "New."));
        String imported = duplicates(job, "").path("items[0].candidateId");

        // When
        Merges.merged(known, imported);

        // Then
        duplicates(job, "").then().body("items", empty());
    }

    @Test
    void saysNothingOfThoseWhoWereThereBefore() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String name = freshExternalId();
        created(mail);
        finished(line(name, mail, "New."));

        // When
        Response again = finished(line(name, mail, "Changed."));

        // Then
        again.then().body("counts.updated", equalTo(1)).body("counts.duplicates", equalTo(0));
        caller().get(IMPORTS + "/" + UUID.randomUUID() + "/duplicates").then().statusCode(404);
        duplicates(again, "?cursor=x").then().statusCode(400);
    }

    private static Response duplicates(Response job, String query) {
        return caller().get(IMPORTS + "/" + job.path("id") + "/duplicates" + query);
    }

    private static String created(String mail) {
        return Api.caller()
                .body("{\"profile\": " + profile(mail, "Short.") + "}")
                .post(Api.CANDIDATES)
                .path("id");
    }

    private static String line(String externalId, String mail, String summary) {
        return "{\"source\": \"ats\", \"externalId\": \"" + externalId + "\", \"profile\": " + profile(mail, summary)
                + "}\n";
    }

    private static String profile(String mail, String summary) {
        return "{\"basics\": {\"email\": \"" + mail + "\", \"summary\": \"" + summary + "\"}}";
    }
}
