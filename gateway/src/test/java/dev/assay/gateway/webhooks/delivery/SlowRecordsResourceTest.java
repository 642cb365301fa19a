package dev.assay.gateway.webhooks.delivery;

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
import dev.assay.gateway.webhooks.Busy;
import dev.assay.gateway.webhooks.Receiver;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many receivers that do not answer, while what came of them is slow to be written. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(Busy.class)
class SlowRecordsResourceTest {

    /** Two messages to each at a time are more than there are connections. */
    private static final int RECEIVERS = 20;

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    AgroalDataSource database;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private final Receiver silent = new Receiver();

    @BeforeEach
    void nobodyAnswers() {
        profile.answers(events);
        scoring.echoes();
        silent.answers(request -> {});
        for (int i = 0; i < RECEIVERS; i++) {
            TestKey.as(KeyFile.LOCAL.text())
                    .contentType(ContentType.JSON)
                    .body("{\"url\": \"" + silent.url() + "\", \"events\": [\"candidate.erased\"]}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201);
        }
    }

    @AfterEach
    void stop() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from webhook where url = '" + silent.url() + "'");
        }
        profile.echoes();
        silent.close();
    }

    @Test
    void leaveTheDoorItsConnections() throws SQLException {
        events.happens("candidate.erased", "{}");
        events.happens("candidate.erased", "{}");

        List<Integer> answers = LockedTable.during(database, "webhook_try", () -> {
            Until.holds(() -> LockedTable.waiting(database, "webhook_try") >= 4);
            return Stream.generate(SlowRecordsResourceTest::rankings).limit(20).toList();
        });

        assertEquals(List.of(200), answers.stream().distinct().toList());
    }

    private static int rankings() {
        return TestKey.as(KeyFile.LOCAL.text()).get("/api/v1/rankings").statusCode();
    }
}
