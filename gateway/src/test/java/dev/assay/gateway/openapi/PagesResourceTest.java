package dev.assay.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Until;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class PagesResourceTest {

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @CsvSource({"/, /api/v1/docs/", "/docs, /api/v1/docs/", "/openapi, /api/v1/openapi"})
    void leadsFromShortAddresses(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(302).header("Location", to);
    }

    @Test
    void servesTheDocumentWithoutAKey() {
        given().get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("accept"))
                .body("openapi", startsWith("3.1"))
                .body("paths", hasKey("/api/v1/candidates"));
    }

    @Test
    void servesTheSameDocumentAsYaml() throws IOException {
        String json = given().get("/api/v1/openapi").asString();

        String yaml = given().accept("application/yaml, */*;q=0.1")
                .get("/api/v1/openapi")
                .then()
                .contentType("application/yaml")
                .extract()
                .asString();

        assertEquals(new ObjectMapper().readTree(json), new YAMLMapper().readTree(yaml));
    }

    @Test
    void refusesToServeTheDocumentAsAnythingElse() {
        given().accept("text/html")
                .get("/api/v1/openapi")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:not-acceptable"));
    }

    @Test
    void showsTheDocumentOnAPage() {
        given().get("/api/v1/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-cache")
                .body(containsString("/api/v1/openapi"));
        given().get("/api/v1/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void countsAPageOnceHoweverItIsServed() {
        long before = pagesCounted();

        given().get("/api/v1/docs/").then().statusCode(200);

        Until.holds(() -> pagesCounted() > before);
        assertEquals(before + 1, pagesCounted());
    }

    private long pagesCounted() {
        return metrics.find("http.server.requests").timers().stream()
                .filter(timer -> timer.getId().getTag("uri").startsWith("/api/v1/docs"))
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void answersAProblemForAPageThatIsNotThere() {
        given().get("/api/v1/docs/absent.js").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void takesNothingButReading() {
        given().post("/api/v1/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
