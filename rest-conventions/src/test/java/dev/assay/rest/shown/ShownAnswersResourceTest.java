package dev.assay.rest.shown;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.rest.testing.KeysTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KeysTestResource.class)
class ShownAnswersResourceTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void namesEachCandidateOfAPageOnce() {
        assertEquals(
                new ShownCandidates(List.of(one, other), false),
                shown(asked().queryParam("id", one, other, one).get("/shown")));
    }

    @Test
    void namesThoseOfAnAnswerWithoutABody() {
        assertEquals(
                new ShownCandidates(List.of(one, other), false),
                shown(asked().queryParam("id", one, other).delete("/shown")));
    }

    @Test
    void namesThoseInAnAnswerThatIsBytes() {
        String body = "{\"one\":\"%s\",\"other\":\"%s\"}".formatted(one, other);

        assertEquals(
                new ShownCandidates(List.of(one, other), false),
                shown(asked().contentType("application/json").body(body).post("/shown")));
    }

    @Test
    void saysOfAStreamThatItShowsAllWhoMatch() {
        Response answer = asked().queryParam("id", one, other).get("/shown/stream");

        assertEquals(new ShownCandidates(List.of(), true), shown(answer));
        assertEquals(2, answer.asString().lines().count());
    }

    @Test
    void saysNothingOfARefusal() {
        Response answer = asked().queryParam("id", one).get("/shown/refused");

        assertEquals(409, answer.statusCode());
        assertNull(answer.header(ShownCandidates.HEADER));
    }

    @Test
    void namesThoseWhomAnOperationErasedThatFailedAfterwards() {
        Response answer =
                asked().queryParam("erased", one).queryParam("seen", other).delete("/shown/failed");

        assertEquals(503, answer.statusCode());
        assertEquals(new ShownCandidates(List.of(one), false), shown(answer));
    }

    @Test
    void saysNothingOfAStreamThatDoesNotBegin() {
        assertNull(asked().queryParam("id", "x").get("/shown/stream").header(ShownCandidates.HEADER));
    }

    @Test
    void tellsOnlyWhoAsks() {
        assertNull(call().queryParam("id", one).get("/shown").header(ShownCandidates.HEADER));
        assertNull(call().queryParam("id", one).delete("/shown").header(ShownCandidates.HEADER));
        assertNull(call().queryParam("id", one).get("/shown/stream").header(ShownCandidates.HEADER));
    }

    private static ShownCandidates shown(Response answer) {
        return ShownCandidates.parse(answer.header(ShownCandidates.HEADER));
    }

    private static RequestSpecification asked() {
        return call().header(ShownCandidates.HEADER, ShownCandidates.ASKED);
    }

    private static RequestSpecification call() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"));
    }
}
