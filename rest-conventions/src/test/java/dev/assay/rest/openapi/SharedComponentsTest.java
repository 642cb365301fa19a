package dev.assay.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.junit.jupiter.api.Test;

class SharedComponentsTest {

    private final Operation list = OASFactory.createOperation();
    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents())
            .paths(OASFactory.createPaths()
                    .addPathItem("/api/v1/things", OASFactory.createPathItem().GET(list)));

    @Test
    void addsWhatMeansTheSameInEveryService() {
        filter();

        Schema limit = document.getComponents().getParameters().get("Limit").getSchema();
        assertEquals(50, limit.getDefaultValue());
        assertEquals(500, limit.getMaximum().intValueExact());
        assertEquals(
                Set.of("ETag", "Location", "Link", "Replayed"),
                document.getComponents().getHeaders().keySet());
    }

    @Test
    void keepsWhatAServiceHasOfThatName() {
        Parameter own = OASFactory.createParameter().name("Idempotency-Key").in(In.HEADER);
        document.getComponents().addParameter("IdempotencyKey", own);

        filter();

        assertEquals(own, document.getComponents().getParameters().get("IdempotencyKey"));
    }

    @Test
    void leavesOutWhatTheScannerDerivedForAParameterThatIsReferredTo() {
        Parameter reference = OASFactory.createParameter().ref("Limit");
        Parameter derived = OASFactory.createParameter().name("limit").in(In.QUERY);
        Parameter other = OASFactory.createParameter().name("limit").in(In.HEADER);
        list.parameters(List.of(reference, derived, other));

        filter();

        assertEquals(List.of(reference, other), list.getParameters());
    }

    @Test
    void describesMembersByTheirNamesUnlessTheyAreDescribed() {
        Schema own = OASFactory.createSchema().description("Newest first");
        Schema page = OASFactory.createSchema()
                .addProperty("items", own)
                .addProperty("createdAt", OASFactory.createSchema())
                .addProperty("colour", OASFactory.createSchema());
        document.getComponents().addSchema("Page", OASFactory.createSchema().items(page));

        filter();

        Map<String, Schema> members = page.getProperties();
        assertEquals("Newest first", members.get("items").getDescription());
        assertEquals("When it was created", members.get("createdAt").getDescription());
        assertNull(members.get("colour").getDescription());
    }

    private void filter() {
        new SharedComponents().filterOpenAPI(document);
    }
}
