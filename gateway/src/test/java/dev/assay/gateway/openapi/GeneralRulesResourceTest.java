package dev.assay.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.testing.ContractOperation;
import dev.assay.rest.testing.GeneralRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conventions of the API say of all operations, tried on every one that the gateway answers itself. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class GeneralRulesResourceTest {

    static List<ContractOperation> operations() {
        return ContractOperation.of(Path.of("..", "contracts", "gateway.openapi.yaml"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keepsTheRulesOfTheApi(ContractOperation operation) {
        assertEquals(List.of(), GeneralRules.brokenBy(operation, () -> TestKey.as(KeyFile.LOCAL.text())));
    }
}
