package dev.assay.gateway.webhooks.subscription;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.LockedTable;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import dev.assay.gateway.webhooks.Receiver;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(DeletedWebhookResourceTest.Sweeping.class)
class DeletedWebhookResourceTest {

    public static final class Sweeping implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.gateway.webhooks.poll", "50ms",
                    "assay.gateway.webhooks.sweep-every", "300ms",
                    "assay.gateway.webhooks.allow-internal", "true");
        }
    }

    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    AgroalDataSource database;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private final Receiver receiver = new Receiver();
    private String id;
    private String delivery;

    @BeforeEach
    void tellsOfAnErasedCandidate() {
        profile.answers(events);
        scoring.echoes();
        id = withKey()
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"candidate.erased\"]}")
                .post(WEBHOOKS)
                .path("id");
        events.happens("candidate.erased", "{}");
        Until.holds(() -> !receiver.told().isEmpty());
        delivery = withKey().get(WEBHOOKS + "/" + id + "/deliveries").path("items[0].id");
    }

    @AfterEach
    void stop() {
        profile.echoes();
        receiver.close();
    }

    /** Those can be too many for one transaction. */
    @Test
    void isGoneWithoutWaitingForItsDeliveries() throws SQLException {
        int status = LockedTable.during(database, "webhook_delivery", this::delete);

        assertEquals(204, status);
    }

    @Test
    void isNotThereForAnybody() {
        delete();

        String path = WEBHOOKS + "/" + id;
        withKey().get(path).then().statusCode(404);
        withKey().header("If-Match", "\"2\"").delete(path).then().statusCode(404);
        withKey().get(path + "/deliveries").then().statusCode(404);
        withKey().post(path + "/deliveries/" + delivery + "/redeliver").then().statusCode(404);
        withKey().get(WEBHOOKS).then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void leavesNothingBehind() {
        delete();

        Until.holds(() -> rows("webhook where id = '" + id + "'") == 0);
        assertEquals(0, rows("webhook_delivery where webhook_id = '" + id + "'"));
        assertEquals(0, rows("webhook_try where delivery_id = '" + delivery + "'"));
    }

    private int delete() {
        return withKey().header("If-Match", "\"1\"").delete(WEBHOOKS + "/" + id).statusCode();
    }

    private int rows(String where) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + where)) {
            counted.next();
            return counted.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RequestSpecification withKey() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
