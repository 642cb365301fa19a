package dev.assay.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.token.Scopes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Routes routes = PublicApi.routes();

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/v1/candidates,                         /api/v1/candidates,                                  PROFILE",
        "GET,    /api/v1/candidates/0190,                    /api/v1/candidates/{id},                             PROFILE",
        "HEAD,   /api/v1/candidates/0190,                    /api/v1/candidates/{id},                             PROFILE",
        "DELETE, /api/v1/candidates/0190,                    /api/v1/candidates/{id},                             PROFILE",
        "PUT,    /api/v1/candidates/external/file/a%20b,     /api/v1/candidates/external/{source}/{externalId},   PROFILE",
        "PATCH,  /api/v1/candidates/0190,                    /api/v1/candidates/{id},                             PROFILE",
        "POST,   /api/v1/candidates/tags,                    /api/v1/candidates/tags,                             PROFILE",
        "GET,    /api/v1/candidates/0190/versions/2,         /api/v1/candidates/{id}/versions/{version},          PROFILE",
        "GET,    /api/v1/candidates/0190/assessment,         /api/v1/candidates/{id}/assessment,                  SCORING",
        "POST,   /api/v1/assessments/preview,                /api/v1/assessments/preview,                         SCORING",
        "POST,   /api/v1/assessments/counterfactual,         /api/v1/assessments/counterfactual,                  SCORING",
        "POST,   /api/v1/receipts/verify,                    /api/v1/receipts/verify,                             SCORING",
        "GET,    /api/v1/rubrics/1.0.0,                      /api/v1/rubrics/{version},                           SCORING",
        "POST,   /api/v1/rubrics/1.1.0/activate,             /api/v1/rubrics/{version}/activate,                  SCORING",
        "POST,   /api/v1/epochs,                             /api/v1/epochs,                                      SCORING",
        "GET,    /api/v1/candidates/0190/assessments/changes, /api/v1/candidates/{id}/assessments/changes,                SCORING",
        "GET,    /api/v1/candidates/0190/decisions,          /api/v1/candidates/{id}/decisions,                   SCORING",
        "PUT,    /api/v1/job-profiles/storage-team,          /api/v1/job-profiles/{id},                           SCORING",
        "GET,    /api/v1/reference/labs,                     /api/v1/reference/{topic},                           SCORING",
        "GET,    /api/v1/openapi,                            /api/v1/openapi,                                     GATEWAY",
        "GET,    /api/v1/docs/,                              /api/v1/docs/,                                       GATEWAY",
    })
    void findsTheOwnerOfEachAddress(String method, String path, String template, Owner owner) {
        Match match = routes.find(method, path);

        Route route = assertInstanceOf(Match.Found.class, match).route();
        assertEquals(template, route.template().text());
        assertEquals(owner, route.owner());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/candidates/",
                "/api/v1/candidates/0190/",
                "/api/v1/candidates/0190/decisions/0191/votes",
                "/api/v2/candidates",
                "/API/v1/candidates",
                "/internal/changes",
                "/q/health",
                "/q/metrics",
            })
    void knowsNothingElse(String path) {
        Match match = routes.find("GET", path);

        assertInstanceOf(Match.Nowhere.class, match);
        assertEquals("UNKNOWN", match.label());
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() {
        Match match = routes.find("POST", "/api/v1/candidates/0190");

        Match.WrongMethod wrong = assertInstanceOf(Match.WrongMethod.class, match);
        assertEquals(Set.of("DELETE", "GET", "HEAD", "PATCH", "PUT"), wrong.allowed());
        assertEquals("/api/v1/candidates/{id}", wrong.label());
    }

    @Test
    void prefersTheMostSpecificTemplateWhateverTheOrder() {
        Routes table = new Routes(List.of(get("/a/{x}/{y}"), get("/a/{x}/c"), get("/a/b/{y}"), get("/a/b/c")));

        assertEquals("/a/b/c", table.find("GET", "/a/b/c").label());
        assertEquals("/a/b/{y}", table.find("GET", "/a/b/z").label());
        assertEquals("/a/{x}/c", table.find("GET", "/a/z/c").label());
        assertEquals("/a/{x}/{y}", table.find("GET", "/a/z/z").label());
    }

    @Test
    void refusesTwoRoutesForOneOperation() {
        assertThrows(IllegalArgumentException.class, () -> new Routes(List.of(get("/a"), get("/a"))));
    }

    @Test
    void opensNoRouteOfAService() {
        PathTemplate template = new PathTemplate("/api/v1/candidates");

        assertThrows(
                IllegalArgumentException.class,
                () -> new Route("GET", template, Owner.PROFILE, Deadline.READ, 0, Set.of()));
    }

    @Test
    void givesABodyOnlyToOperationsThatWrite() {
        for (Route route : routes.all()) {
            long limit = limit(route);
            assertEquals(limit, route.bodyLimit(), route.toString());
            assertEquals(deadline(route), route.deadline());
        }
    }

    @Test
    void knowsWhatOnlyReadsByItsMethodOrByWhatItsCallerMustBeAllowedToDo() {
        for (Route route : routes.all()) {
            if (!route.method().equals("POST")) {
                assertEquals(route.method().equals("GET"), route.onlyReads(), route.toString());
            }
        }
        assertTrue(route("POST", "/api/v1/candidates/search").onlyReads());
        assertFalse(route("POST", "/api/v1/candidates").onlyReads());
    }

    private Route route(String method, String path) {
        return assertInstanceOf(Match.Found.class, routes.find(method, path)).route();
    }

    private static Deadline deadline(Route route) {
        if (route.method().equals("GET")) {
            if (route.template().text().endsWith("/events")) {
                return Deadline.WATCH;
            }
            boolean streams = route.template().text().matches(".*/exports/.*|.*\\.csv|.*/documents/\\{document}");
            return streams ? Deadline.DOWNLOAD : Deadline.READ;
        }
        Deadline writing = route.bodyLimit() == PublicApi.DOCUMENT_LIMIT ? Deadline.DOCUMENT : Deadline.WRITE;
        return route.bodyLimit() == PublicApi.IMPORT_LIMIT ? Deadline.UPLOAD : writing;
    }

    private static long limit(Route route) {
        String template = route.template().text();
        boolean command = template.matches(
                ".*/\\{(version|id|delivery)}/(pause|resume|activate|rollback|restore|start|cancel|revert|redeliver|assessment/retry)");
        if (template.equals("/api/v1/imports") && route.method().equals("POST")) {
            return PublicApi.IMPORT_LIMIT;
        }
        if (command || !Set.of("POST", "PUT", "PATCH").contains(route.method())) {
            return 0;
        }
        if (template.endsWith("/documents")) {
            return PublicApi.DOCUMENT_LIMIT;
        }
        return template.equals("/api/v1/rubrics") ? PublicApi.RUBRIC_LIMIT : PublicApi.JSON_LIMIT;
    }

    @Test
    void isOpenOnlyForTheGatewaysOwnPages() {
        assertTrue(routes.find("GET", "/api/v1/docs/swagger-ui.css").open());
        assertTrue(routes.find("POST", "/api/v1/openapi").open());
        assertEquals(
                Set.of(Owner.GATEWAY),
                Set.copyOf(routes.all().stream()
                        .filter(Route::open)
                        .map(Route::owner)
                        .toList()));
    }

    private static Route get(String template) {
        return new Route(
                "GET", new PathTemplate(template), Owner.PROFILE, Deadline.READ, 0, Set.of(Scopes.CANDIDATES_READ));
    }
}
