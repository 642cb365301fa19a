package dev.assay.profile.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ChangesResourceTest {

    @Inject
    HeldTransaction.Maker transactions;

    @Test
    void tellsEveryCandidateOnceWithItsProfile() {
        // Given
        String head = FeedReader.head();
        String id = FeedReader.create("One.");
        FeedReader.replace(id, "Two.");

        // When
        Response page = FeedReader.read(head);

        // Then
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.candidateId", contains(id))
                .body("items[0].version", equalTo(2))
                .body("items[0].kind", equalTo("UPSERTED"))
                .body("items[0].changedAt", notNullValue())
                .body("items[0].profile.basics.summary", equalTo("Two."))
                .body("next", equalTo(page.path("items[0].position")))
                .body("pending", equalTo(0))
                .body("$", hasKey("oldestPendingAt"))
                .body("oldestPendingAt", nullValue());
        FeedReader.read(page.path("next")).then().body("items", empty()).body("next", equalTo(page.path("next")));
    }

    @Test
    void tellsTheTagsOfTheVersion() {
        // Given
        String head = FeedReader.head();
        String id = FeedReader.createTagged("berlin", "atelier");

        // When
        Response page = FeedReader.read(head);

        // Then
        page.then().body("items.candidateId", contains(id)).body("items[0].tags", contains("atelier", "berlin"));
    }

    @Test
    void leavesTombstoneOfTheErased() {
        // Given
        String head = FeedReader.head();
        String id = FeedReader.create("Gone soon.");
        FeedReader.erase(id);

        // When
        Response page = FeedReader.read(head);

        // Then
        page.then()
                .body("items.candidateId", contains(id))
                .body("items[0].version", equalTo(2))
                .body("items[0].kind", equalTo("ERASED"))
                .body("items[0]", not(hasKey("profile")))
                .body("items[0]", not(hasKey("tags")));
    }

    @Test
    void countsWhatIsBehindThePage() {
        // Given
        String head = FeedReader.head();
        List<String> ids = List.of(FeedReader.create("a"), FeedReader.create("b"), FeedReader.create("c"));

        // When
        Response page = FeedReader.readAtMost(1, head);

        // Then
        page.then()
                .body("items.candidateId", contains(ids.get(0)))
                .body("pending", equalTo(2))
                .body("oldestPendingAt", notNullValue());
    }

    @Test
    void deliversUpdateMadeBetweenTwoPages() {
        // Given
        String head = FeedReader.head();
        String first = FeedReader.create("a");
        String second = FeedReader.create("b");
        String next = FeedReader.readAtMost(1, head).path("next");

        // When
        FeedReader.replace(first, "changed after it was read");
        FeedReader.replace(second, "changed before it was read");
        Response page = FeedReader.read(next);

        // Then
        page.then().body("items.candidateId", contains(first, second)).body("items.version", contains(2, 2));
    }

    @Test
    void deliversChangeThatCommitsAfterALaterOne() {
        // Given
        String head = FeedReader.head();
        UUID early = UUID.randomUUID();
        HeldTransaction first = transactions.begin(early);
        String late = FeedReader.create("overtakes");

        // When
        Response meanwhile = FeedReader.read(head);
        first.commit();
        Response afterwards = FeedReader.read(meanwhile.path("next"));

        // Then
        meanwhile.then().body("items", empty()).body("pending", equalTo(1));
        afterwards.then().body("items.candidateId", contains(early.toString(), late));
    }

    @Test
    void endsPageEarlyWhereProfilesAreLarge() {
        // Given
        String head = FeedReader.head();
        List<String> made = IntStream.range(0, 20)
                .mapToObj(n -> FeedReader.create("x".repeat(250_000)))
                .toList();

        // When
        Response page = FeedReader.read(head);

        // Then
        List<String> ids = page.path("items.candidateId");
        assertTrue(ids.size() >= 16 && ids.size() < 20, "4 MB and one profile, not " + ids.size() + " profiles");
        page.then().body("pending", equalTo(20 - ids.size()));
        made.forEach(FeedReader::erase);
    }

    @Test
    void startsOverForReaderOfAnotherIncarnation() {
        // Given
        String id = FeedReader.create("known");
        String head = FeedReader.head();
        long own = FeedPosition.parse(head).incarnation();

        // When
        Response page = FeedReader.read((own - 1) + ".9.9");

        // Then
        page.then().body("incarnation", equalTo((int) own));
        assertTrue(FeedReader.all((own - 1) + ".9.9").contains(id));
    }

    @Test
    void opensIncarnationForReaderThatKnowsMoreThanTheDatabase() {
        // Given
        FeedPosition head = FeedPosition.parse(FeedReader.head());
        String ahead = new FeedPosition(head.incarnation(), head.txid() + 1_000_000, 1).toString();
        String later = new FeedPosition(head.incarnation() + 100, 1, 1).toString();

        // When
        Response first = FeedReader.read(ahead);
        Response second = FeedReader.read(later);

        // Then
        first.then().body("incarnation", greaterThan((int) head.incarnation()));
        second.then().body("incarnation", greaterThan((int) head.incarnation() + 100));
        assertEquals(FeedReader.head(), FeedReader.read(FeedReader.head()).path("next"));
    }

    @Test
    void refusesWhatIsNoPosition() {
        // When
        Response position = given().spec(FeedReader.reader()).get("/internal/changes?after=7");
        Response wait = given().spec(FeedReader.reader()).get("/internal/changes?wait=21");
        Response limit = given().spec(FeedReader.reader()).get("/internal/changes?limit=501");

        // Then
        position.then().statusCode(400);
        wait.then().statusCode(400);
        limit.then().statusCode(400);
    }
}
