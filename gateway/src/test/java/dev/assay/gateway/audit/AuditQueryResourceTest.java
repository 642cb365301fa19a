package dev.assay.gateway.audit;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.TestKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be asked of the trail. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class AuditQueryResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate=4711",
                "candidate=1-1-1-1-1",
                "from=yesterday",
                "to=1",
                "from=-5000-01-01T00:00:00Z",
                "caller=%00",
                "key=local",
                "limit=0"
            })
    void refusesWhatItCannotLookFor(String query) {
        TestKey.as(KeyFile.LOCAL.text())
                .urlEncodingEnabled(false)
                .get("/api/v1/audit?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
