package dev.assay.scoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.rest.testing.ContractOperation;
import dev.assay.rest.testing.Http2;
import dev.assay.rest.testing.TestTokens;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, called without a token, with all scopes but its own, and with its own only. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class AccessResourceTest {

    private static final String SERVICE = "scoring-service";

    static List<ContractOperation> operations() {
        return ContractOperation.of(Path.of("..", "contracts", SERVICE + ".openapi.yaml"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isForCallersWithItsScopesOnly(ContractOperation operation) {
        assertEquals(401, operation.status(given()), "without a token");
        for (String scope : operation.scopes()) {
            assertEquals(403, operation.status(without(scope)), "without " + scope);
        }
        String[] own = operation.scopes().toArray(String[]::new);
        assertFalse(Set.of(401, 403).contains(operation.status(with(own))), "with " + operation.scopes());
    }

    /** Its bodies end in ways of its own, past what is said of those of HTTP/1.1. */
    @Test
    void speaksNoHttp2() throws IOException {
        assertFalse(Http2.isSpokenAt(RestAssured.port));
    }

    private static RequestSpecification without(String scope) {
        return with(Scopes.ALL.stream().filter(other -> !other.equals(scope)).toArray(String[]::new));
    }

    private static RequestSpecification with(String... scopes) {
        return given().header("Authorization", TestTokens.withScopes(SERVICE, scopes));
    }
}
