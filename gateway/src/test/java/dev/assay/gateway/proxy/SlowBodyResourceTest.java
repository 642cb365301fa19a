package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that take longer than the two seconds of GatewayTestResource. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class SlowBodyResourceTest {

    private static final int SECOND = 1_000;

    private static final String DOCUMENT = "POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + KeyFile.LOCAL.text() + "\r\nContent-Type: application/pdf\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Profile
    Origin profile;

    @BeforeEach
    void countBytes() {
        profile.answers(request ->
                request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))));
    }

    @Test
    void takesADocumentAsLongAsItKeepsPace() throws Exception {
        String twoSeconds = "20000\r\n" + "a".repeat(0x20000) + "\r\n";
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send(DOCUMENT);
            for (int i = 0; i < 4; i++) {
                http.send(twoSeconds);
                Thread.sleep(SECOND);
            }
            http.send("0\r\n\r\n");

            String head = http.readHead();
            assertTrue(head.startsWith("HTTP/1.1 200 "), head);
            assertEquals("524288", http.read("524288"));
        }
    }

    @Test
    void endsADocumentThatDrips() throws Exception {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send(DOCUMENT);
            for (int i = 0; i < 3; i++) {
                http.send("1\r\na\r\n");
                Thread.sleep(SECOND);
            }

            String head = http.readHead();
            assertTrue(head.startsWith("HTTP/1.1 408 "), head);
        }
    }
}
