package dev.assay.gateway;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.rest.testing.CommittedContract;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The contract of the gateway's own operations is the one that is committed; {@code -Dassay.contracts.write=true} writes it anew. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class OpenApiContractTest {

    @Inject
    OpenApiDocumentService documents;

    @Test
    void keepsTheCommittedDocument() throws IOException {
        String made = new String(documents.getDocument("<default>", Format.YAML), StandardCharsets.UTF_8);
        CommittedContract.check("gateway.openapi.yaml", made);
    }
}
