package dev.assay.gateway.webhooks.subscription;

import static org.hamcrest.Matchers.equalTo;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.webhooks.address.AddressLookup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that made a webhook, sent again when the receiver's name is no longer known. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class RepeatedSubscriptionResourceTest {

    @Inject
    Vertx vertx;

    private final String key = UUID.randomUUID().toString();

    @Test
    void getsTheAnswerOfTheFirst() {
        String id = make(key).then().statusCode(201).extract().path("id");
        noNameIsKnown();

        make(key).then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(id));
        make(UUID.randomUUID().toString()).then().statusCode(400).body("errors[0].pointer", equalTo("/url"));
    }

    private void noNameIsKnown() {
        AddressLookup none = new AddressLookup(vertx, host -> {
            throw new UnknownHostException(host);
        });
        QuarkusMock.installMockForType(none, AddressLookup.class);
    }

    private static Response make(String key) {
        return TestKey.as(KeyFile.LOCAL.text())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"url\": \"https://93.184.216.34/hooks\", \"events\": [\"candidate.erased\"]}")
                .post("/api/v1/webhooks");
    }
}
