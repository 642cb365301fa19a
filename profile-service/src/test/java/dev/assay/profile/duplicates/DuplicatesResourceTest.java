package dev.assay.profile.duplicates;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.merging.Merges.merged;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DuplicatesResourceTest {

    private final Random random = new Random();

    @Test
    void findsTheSameAddressAndNumberInAnySpelling() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String number = Integer.toString(100_000_000 + random.nextInt(900_000_000));
        String one = created(mail, "+44 " + number, "Short.");
        String sameMail = created(mail.toUpperCase(Locale.ROOT), "1", "Other.");
        String both = created(" " + mail, "(0)" + number.substring(0, 4) + "-" + number.substring(4), "Another.");
        created("x" + mail, "", "Nobody.");

        // When
        var found = caller().get(CANDIDATES + "/" + one + "/duplicates");

        // Then
        found.then()
                .statusCode(200)
                .body("items.candidateId", contains(both, sameMail))
                .body("items[0].reasons.kind", contains("EMAIL", "PHONE"))
                .body("items[1].reasons.kind", contains("EMAIL"));
        caller().get(CANDIDATES + "/" + both + "/duplicates").then().body("items.size()", equalTo(2));
    }

    @Test
    void findsNearlyTheSameTextAndNoOther() {
        // Given
        String text = words(300);
        String one = created("", "", text);
        String same = created("", "", text + " and a little more");
        created("", "", words(300));
        created("", "", text.substring(0, text.length() / 2) + words(150));

        // When
        var found = caller().get(CANDIDATES + "/" + one + "/duplicates");

        // Then
        found.then()
                .body("items.candidateId", contains(same))
                .body("items[0].reasons.kind", contains("TEXT"))
                .body("items[0].reasons[0].similarity", greaterThan(0.9f));
    }

    @Test
    void takesAnAddressWithALongTailAndFindsItAgain() {
        // Given
        String mail = UUID.randomUUID() + "@example.org?body=" + words(1_500).replace(" ", "+");
        String one = created(mail, "", "One.");

        // When
        String other = created(mail, "", "Other.");

        // Then
        caller().get(CANDIDATES + "/" + one + "/duplicates").then().body("items.candidateId", contains(other));
    }

    @Test
    void seesTheLatestProfile() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String one = created(mail, "", "One.");
        String other = created(mail, "", "Other.");

        // When
        caller().header("If-Match", "\"1\"")
                .body(envelope("new-" + mail, "", "Other."))
                .put(CANDIDATES + "/" + other)
                .then()
                .statusCode(200);

        // Then
        caller().get(CANDIDATES + "/" + one + "/duplicates").then().body("items", empty());
        assertEquals(
                404,
                caller().get(CANDIDATES + "/" + UUID.randomUUID() + "/duplicates")
                        .statusCode());
    }

    @Test
    void findsNobodyLikeAMergedCandidate() {
        // Given
        String mail = UUID.randomUUID() + "@example.org";
        String survivor = created(mail, "", "One.");
        String part = created(mail, "", "Other.");
        merged(survivor, part);

        // When
        var found = caller().get(CANDIDATES + "/" + part + "/duplicates");

        // Then
        found.then().statusCode(200).body("items", empty());
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }

    private static String envelope(String mail, String phone, String summary) {
        return "{\"profile\": {\"basics\": {\"email\": \"" + mail + "\", \"phone\": \"" + phone + "\", \"summary\": \""
                + summary + "\"}}}";
    }

    private static String created(String mail, String phone, String summary) {
        return caller().body(envelope(mail, phone, summary))
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
