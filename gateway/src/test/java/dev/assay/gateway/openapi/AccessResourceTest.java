package dev.assay.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.testing.ContractOperation;
import dev.assay.rest.token.Scopes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the merged document, called without a key, with keys that have all scopes but one of its own, and with one that has only its own. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class AccessResourceTest {

    private static final Map<Set<String>, TestKey> WITH = new HashMap<>();
    private static final Map<String, TestKey> WITHOUT = new HashMap<>();

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    static List<ContractOperation> operations() throws IOException {
        return ContractOperation.in(
                new ObjectMapper().readTree(new ApiDocument().json().getBytes()));
    }

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isForCallersWithItsScopesOnly(ContractOperation operation) {
        TestKey with = WITH.computeIfAbsent(operation.scopes(), scopes -> TestKey.with(scopes.toArray(String[]::new)));

        assertEquals(401, operation.status(given()), "without a key");
        for (String scope : operation.scopes()) {
            TestKey without = WITHOUT.computeIfAbsent(scope, AccessResourceTest::keyWithout);
            assertEquals(403, operation.status(without.asks()), "without " + scope);
        }
        assertTrue(profile.seen().isEmpty() && scoring.seen().isEmpty(), "a service was asked");
        assertFalse(Set.of(401, 403).contains(operation.status(with.asks())), "with " + operation.scopes());
    }

    private static TestKey keyWithout(String scope) {
        return TestKey.with(
                Scopes.ALL.stream().filter(other -> !other.equals(scope)).toArray(String[]::new));
    }
}
