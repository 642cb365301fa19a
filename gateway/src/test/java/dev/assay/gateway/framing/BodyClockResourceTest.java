package dev.assay.gateway.framing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies of what the gateway itself answers. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class BodyClockResourceTest {

    @Test
    void endsABodyThatDoesNotArrive() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/api-keys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KeyFile.LOCAL.text()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");

            String answer = http.read("}");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("urn:assay:problem:request-timeout"), answer);
            assertTrue(http.isClosedByPeer());
        }
    }

    @Test
    void leavesABodyAloneThatHasArrived() {
        TestKey.as(KeyFile.LOCAL.text())
                .contentType("application/json")
                .body(Map.of("name", "whole", "scopes", List.of("audit:read")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("name", equalTo("whole"));
    }
}
