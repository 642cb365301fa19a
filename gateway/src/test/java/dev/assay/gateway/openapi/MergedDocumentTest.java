package dev.assay.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final String ONE = """
            openapi: 3.1.0
            tags: [{name: zeta, description: z}, {name: inner, description: i}]
            paths:
              /api/v1/things:
                get:
                  tags: [zeta]
                  operationId: things
                  security: [{token: []}]
                  responses: {'200': {$ref: '#/components/responses/Things'}, '401': {description: inner}}
              /internal/changes:
                get: {tags: [inner], responses: {'200': {$ref: '#/components/responses/Changes'}}}
            components:
              responses:
                Things: {description: things, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                Changes: {description: changes}
              schemas:
                Thing: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}
                Part: {type: string}
                Unused: {type: string}
              securitySchemes: {token: {type: http, scheme: bearer}}
            """;

    private static final String TWO = """
            openapi: 3.1.0
            tags: [{name: alpha, description: a}]
            paths:
              /api/v1/others:
                post: {tags: [alpha], operationId: others, responses: {'200': {$ref: '#/components/responses/Other'}}}
            components:
              responses:
                Other: {description: other, content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}
              schemas:
                Part: {type: string}
            """;

    @Test
    void joinsTheDocumentsAndSharesWhatIsEqual() {
        JsonNode merged = merge(ONE, TWO);

        assertEquals(List.of("/api/v1/others", "/api/v1/things"), names(merged.path("paths")));
        assertEquals(List.of("Part", "Problem", "Thing"), names(merged.at("/components/schemas")));
        assertEquals("zeta", merged.at("/tags/0/name").asText());
        assertEquals("alpha", merged.at("/tags/1/name").asText());
        assertEquals("/", merged.at("/servers/0/url").asText());
    }

    @Test
    void leavesOutWhatIsNotPublic() {
        JsonNode merged = merge(ONE, TWO);

        assertFalse(merged.toString().contains("internal"));
        assertFalse(merged.toString().contains("Changes"));
        assertFalse(merged.toString().contains("Unused"));
        assertEquals(2, merged.path("tags").size());
    }

    @Test
    void asksForTheGatewaysCredentialEverywhere() {
        JsonNode merged = merge(ONE, TWO);

        assertEquals(List.of("bearer"), names(merged.at("/security/0")));
        assertEquals(List.of("bearer"), names(merged.at("/components/securitySchemes")));
        JsonNode operation = merged.path("paths").path("/api/v1/things").path("get");
        assertTrue(operation.path("security").isMissingNode());
        assertEquals(
                "#/components/responses/Gateway401",
                operation.at("/responses/401/$ref").asText());
        assertTrue(operation.path("responses").has("504"));
    }

    @Test
    void addsWhatTheGatewayItselfCanAnswer() {
        JsonNode merged = merge(ONE, TWO);

        JsonNode answers =
                merged.path("paths").path("/api/v1/others").path("post").path("responses");
        for (String status : List.of("400", "401", "403", "406", "408", "414", "429", "431", "503", "504")) {
            assertEquals(
                    "#/components/responses/Gateway" + status,
                    answers.at("/" + status + "/$ref").asText());
        }
        for (String status : List.of("429", "503")) {
            assertEquals(
                    "integer",
                    merged.at("/components/responses/Gateway" + status + "/headers/Retry-After/schema/type")
                            .asText());
        }
    }

    @Test
    void givesAnExampleOfEachAnswerThatTheGatewayAdds() {
        JsonNode added = merge(ONE, TWO).at("/components/responses");

        GatewayAnswer.ALL.stream()
                .filter(answer -> added.has("Gateway" + answer.status()))
                .forEach(answer -> {
                    JsonNode example = added.path("Gateway" + answer.status())
                            .path("content")
                            .path("application/problem+json")
                            .path("example");
                    assertEquals(answer.status(), example.path("status").asText());
                    assertEquals(answer.code().type(), example.path("type").asText());
                });
    }

    @Test
    void saysThatABodyCanBeTooLargeOnlyWhereThereIsOne() {
        String withBody = TWO.replace("operationId: others,", "operationId: others, requestBody: {content: {}},");

        JsonNode paths = merge(ONE, withBody).path("paths");

        assertTrue(paths.path("/api/v1/others").path("post").path("responses").has("413"));
        assertFalse(paths.path("/api/v1/things").path("get").path("responses").has("413"));
    }

    @Test
    void saysNothingOfRepresentationsWhereThereIsNone() {
        String without = TWO.replace("'200': {$ref: '#/components/responses/Other'}", "'204': {description: done}");

        assertFalse(merge(ONE, without)
                .path("paths")
                .path("/api/v1/others")
                .path("post")
                .path("responses")
                .has("406"));
    }

    @Test
    void refusesOneNameForTwoThings() {
        String other = TWO.replace("Part: {type: string}", "Part: {type: integer}");

        Exception refused = assertThrows(IllegalArgumentException.class, () -> merge(ONE, other));

        assertTrue(refused.getMessage().contains("'Part'"), refused.getMessage());
    }

    @Test
    void takesOneThingInOtherWords() {
        String other = TWO.replace("Part: {type: string}", "Part: {type: string, description: in other words}");

        assertEquals(merge(ONE, TWO), merge(ONE, other));
    }

    @Test
    void comparesAPropertyThatIsNamedLikeAWord() {
        String one = ONE.replace("Part: {type: string}", "Part: {properties: {title: {type: string}}}");
        String two = TWO.replace("Part: {type: string}", "Part: {properties: {title: {type: integer}}}");

        assertThrows(IllegalArgumentException.class, () -> merge(one, two));
    }

    @Test
    void keepsApartWhatEachServiceDescribesInItsOwnWay() {
        String other = TWO.replace("Other", "Things");

        JsonNode merged = merge(ONE, other);

        assertEquals(
                "things", merged.at("/components/responses/Things/description").asText());
        assertEquals(
                "other",
                merged.at("/components/responses/TwoThings/description").asText());
        assertEquals(
                "#/components/responses/TwoThings",
                merged.path("paths")
                        .path("/api/v1/others")
                        .at("/post/responses/200/$ref")
                        .asText());
    }

    @Test
    void refusesOneOperationFromTwoServices() {
        String other = TWO.replace("/api/v1/others", "/api/v1/things").replace("post:", "get:");

        assertThrows(IllegalArgumentException.class, () -> merge(ONE, other));
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        String broken = TWO.replace("schemas/Part'", "schemas/Absent'");

        assertThrows(IllegalArgumentException.class, () -> merge(ONE, broken));
    }

    @Test
    void refusesAnotherVersionOfOpenApi() {
        assertThrows(IllegalArgumentException.class, () -> merge(ONE, TWO.replace("3.1.0", "3.0.3")));
    }

    private static JsonNode merge(String one, String two) {
        return MergedDocument.of(List.of(contract("one", one), contract("two", two)), "/api/v1/");
    }

    private static Contract contract(String service, String yaml) {
        try {
            return new Contract(service, new YAMLMapper().readTree(yaml));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
