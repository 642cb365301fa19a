package dev.assay.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** In a cluster a job changes the schema; a service that is there before waits for it. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(AwaitedMigrationResourceTest.Waiting.class)
class AwaitedMigrationResourceTest {

    public static final class Waiting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.database.migrate", "false", "assay.database.migration-retry", "50ms");
        }
    }

    @Inject
    Flyway flyway;

    @Test
    void isReadyOnceSomebodyElseHasMigrated() {
        given().get(Management.url("/q/health/live")).then().statusCode(200);
        given().get(Management.url("/q/health/started")).then().statusCode(200);
        given().get(Management.url("/q/health/ready"))
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.data.schema", equalTo("not yet"));

        flyway.migrate();

        Until.holds(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    }
}
