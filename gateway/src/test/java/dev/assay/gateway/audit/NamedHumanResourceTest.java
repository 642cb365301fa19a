package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.request.NamedHuman;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The human for whom a machine calls, on the way to the audit trail and to the service. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class NamedHumanResourceTest {

    private static final String NAME = "Łukasz Müller";

    @Scoring
    Origin scoring;

    private final String path = "/api/v1/candidates/" + UUID.randomUUID();

    @BeforeEach
    void echo() {
        scoring.echoes();
    }

    @Test
    void isKeptAndPassedOnAsItCame() throws IOException {
        assertTrue(askFor(new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .startsWith("HTTP/1.1 200 "));

        assertEquals(Optional.of(NAME), NamedHuman.in(scoring.seen().get(0).headers()));
        local().get("/api/v1/audit?candidate=" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body("items[0].onBehalfOf", equalTo(NAME));
    }

    @Test
    void isRefusedWhereItIsNotUtf8() throws IOException {
        String answer = askFor("M\u00fcller");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(scoring.seen().isEmpty());
    }

    @Test
    void isRefusedWhereItCannotBeKept() {
        local().header(NamedHuman.HEADER, "x".repeat(201))
                .get(path)
                .then()
                .statusCode(400)
                .body("detail", not(containsString("xxx")));
    }

    /** @param bytes of the name, one for each character */
    private String askFor(String bytes) throws IOException {
        return RawHttp.request(
                RestAssured.port,
                "GET " + path + "/assessment HTTP/1.1",
                "Authorization: Bearer " + KeyFile.LOCAL.text(),
                NamedHuman.HEADER + ": " + bytes);
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
