package dev.assay.scoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.ContractOperation;
import dev.assay.rest.testing.GeneralRules;
import dev.assay.rest.testing.TestTokens;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conventions of the API say of all operations, tried on every one of the contract. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class GeneralRulesResourceTest {

    private static final String SERVICE = "scoring-service";

    static List<ContractOperation> operations() {
        return ContractOperation.of(Path.of("..", "contracts", SERVICE + ".openapi.yaml"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keepsTheRulesOfTheApi(ContractOperation operation) {
        assertEquals(
                List.of(),
                GeneralRules.brokenBy(
                        operation, () -> given().header("Authorization", TestTokens.fromGateway(SERVICE))));
    }
}
