package dev.assay.gateway.route;

import static dev.assay.gateway.route.Deadline.DOWNLOAD;
import static dev.assay.gateway.route.Deadline.READ;
import static dev.assay.gateway.route.Deadline.UPLOAD;
import static dev.assay.gateway.route.Deadline.WATCH;
import static dev.assay.gateway.route.Deadline.WRITE;
import static dev.assay.gateway.route.Owner.GATEWAY;
import static dev.assay.gateway.route.Owner.PROFILE;
import static dev.assay.gateway.route.Owner.SCORING;
import static dev.assay.rest.token.Scopes.ASSESSMENTS_READ;
import static dev.assay.rest.token.Scopes.AUDIT_READ;
import static dev.assay.rest.token.Scopes.CANDIDATES_READ;
import static dev.assay.rest.token.Scopes.CANDIDATES_WRITE;
import static dev.assay.rest.token.Scopes.DECISIONS_WRITE;
import static dev.assay.rest.token.Scopes.KEYS_WRITE;
import static dev.assay.rest.token.Scopes.RANKINGS_READ;
import static dev.assay.rest.token.Scopes.RUBRICS_READ;
import static dev.assay.rest.token.Scopes.RUBRICS_WRITE;
import static dev.assay.rest.token.Scopes.WEBHOOKS_WRITE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The routes of Assay's public API. Nothing else can be reached from outside. */
public final class PublicApi {

    /** Everything that needs a credential is under this prefix. */
    public static final String PREFIX = "/api/v1/";

    public static final String DOCUMENT = PREFIX + "openapi";
    public static final String DOCUMENTATION = PREFIX + "docs";

    /** 1 MiB, the limit for one JSON document. */
    static final long JSON_LIMIT = 1024 * 1024;

    /** 8 MiB: a rubric is one document with thousands of phrases. */
    static final long RUBRIC_LIMIT = 8 * JSON_LIMIT;

    /** 20 MiB for a document, and 64 KiB for the form around it. */
    static final long DOCUMENT_LIMIT = 20 * JSON_LIMIT + 64 * 1024;

    /** 4 GiB: a bulk import is streamed through, however long it is. */
    static final long IMPORT_LIMIT = 4096 * JSON_LIMIT;

    private PublicApi() {}

    public static Routes routes() {
        return new Routes(Stream.of(
                        profiles(),
                        duplicates(),
                        documents(),
                        imports(),
                        scores(),
                        decisions(),
                        rules(),
                        keys(),
                        webhooks(),
                        pages())
                .flatMap(List::stream)
                .toList());
    }

    private static List<Route> profiles() {
        return List.of(
                write("POST", "/api/v1/candidates", PROFILE, CANDIDATES_WRITE),
                read("/api/v1/candidates", PROFILE, CANDIDATES_READ),
                read("/api/v1/candidates/{id}", PROFILE, CANDIDATES_READ),
                write("PUT", "/api/v1/candidates/{id}", PROFILE, CANDIDATES_WRITE),
                write("PATCH", "/api/v1/candidates/{id}", PROFILE, CANDIDATES_WRITE),
                bodyless("DELETE", "/api/v1/candidates/{id}", PROFILE, CANDIDATES_WRITE),
                write("PUT", "/api/v1/candidates/external/{source}/{externalId}", PROFILE, CANDIDATES_WRITE),
                read("/api/v1/candidates/changes", PROFILE, CANDIDATES_READ),
                read("/api/v1/candidates/{id}/access-report", PROFILE, CANDIDATES_READ, ASSESSMENTS_READ),
                download("/api/v1/exports/candidates.ndjson", PROFILE, CANDIDATES_READ),
                read("/api/v1/retention-policy", PROFILE, CANDIDATES_READ),
                write("PUT", "/api/v1/retention-policy", PROFILE, CANDIDATES_WRITE),
                write("POST", "/api/v1/retention-runs", PROFILE, CANDIDATES_WRITE),
                download("/api/v1/exports/candidates.csv", PROFILE, CANDIDATES_READ),
                write("POST", "/api/v1/candidates/search", PROFILE, CANDIDATES_READ),
                write("POST", "/api/v1/candidates/batch-get", PROFILE, CANDIDATES_READ),
                write("POST", "/api/v1/candidates/tags", PROFILE, CANDIDATES_WRITE),
                write("POST", "/api/v1/candidates/{id}/tags", PROFILE, CANDIDATES_WRITE),
                read("/api/v1/candidates/{id}/versions", PROFILE, CANDIDATES_READ),
                read("/api/v1/candidates/{id}/versions/{version}", PROFILE, CANDIDATES_READ),
                bodyless("POST", "/api/v1/candidates/{id}/versions/{version}/restore", PROFILE, CANDIDATES_WRITE),
                bodyless("POST", "/api/v1/candidates/{id}/assessment/retry", PROFILE, CANDIDATES_WRITE));
    }

    /** Candidates who are in the pool twice, and what humans said about them. */
    private static List<Route> duplicates() {
        return List.of(
                read("/api/v1/candidates/{id}/duplicates", PROFILE, CANDIDATES_READ),
                write("POST", "/api/v1/candidates/{id}/merge", PROFILE, CANDIDATES_WRITE),
                read("/api/v1/candidates/{id}/merges", PROFILE, CANDIDATES_READ),
                read("/api/v1/candidates/{id}/merges/{merge}", PROFILE, CANDIDATES_READ),
                write("POST", "/api/v1/candidates/{id}/merges/{merge}/undo", PROFILE, CANDIDATES_WRITE));
    }

    private static List<Route> imports() {
        return List.of(
                post("/api/v1/imports", PROFILE, UPLOAD, IMPORT_LIMIT, CANDIDATES_WRITE),
                read("/api/v1/imports", PROFILE, CANDIDATES_READ),
                read("/api/v1/imports/{id}", PROFILE, CANDIDATES_READ),
                read("/api/v1/imports/{id}/errors", PROFILE, CANDIDATES_READ),
                read("/api/v1/imports/{id}/duplicates", PROFILE, CANDIDATES_READ),
                download("/api/v1/imports/{id}/errors.csv", PROFILE, CANDIDATES_READ),
                get("/api/v1/imports/{id}/events", PROFILE, WATCH, CANDIDATES_READ),
                read("/api/v1/imports/{id}/mapping", PROFILE, CANDIDATES_READ),
                write("PUT", "/api/v1/imports/{id}/mapping", PROFILE, CANDIDATES_WRITE),
                bodyless("POST", "/api/v1/imports/{id}/start", PROFILE, CANDIDATES_WRITE),
                bodyless("POST", "/api/v1/imports/{id}/cancel", PROFILE, CANDIDATES_WRITE),
                bodyless("POST", "/api/v1/imports/{id}/revert", PROFILE, CANDIDATES_WRITE));
    }

    private static List<Route> documents() {
        return List.of(
                document("/api/v1/documents"),
                document("/api/v1/candidates/{id}/documents"),
                read("/api/v1/candidates/{id}/documents", PROFILE, CANDIDATES_READ),
                download("/api/v1/candidates/{id}/documents/{document}", PROFILE, CANDIDATES_READ),
                read("/api/v1/candidates/{id}/documents/{document}/report", PROFILE, CANDIDATES_READ));
    }

    private static List<Route> scores() {
        return List.of(
                read("/api/v1/candidates/{id}/assessment", SCORING, ASSESSMENTS_READ),
                read("/api/v1/candidates/{id}/assessments", SCORING, ASSESSMENTS_READ),
                read("/api/v1/candidates/{id}/assessments/changes", SCORING, ASSESSMENTS_READ),
                read("/api/v1/candidates/{id}/assessments/{assessment}", SCORING, ASSESSMENTS_READ),
                write("POST", "/api/v1/assessments/preview", SCORING, ASSESSMENTS_READ),
                write("POST", "/api/v1/assessments/counterfactual", SCORING, ASSESSMENTS_READ),
                read("/api/v1/rankings", SCORING, RANKINGS_READ),
                write("POST", "/api/v1/rankings", SCORING, RANKINGS_READ),
                write("POST", "/api/v1/rankings/explain", SCORING, RANKINGS_READ),
                download("/api/v1/exports/ranking.ndjson", SCORING, RANKINGS_READ),
                download("/api/v1/exports/ranking.csv", SCORING, RANKINGS_READ),
                write("POST", "/api/v1/comparisons", SCORING, RANKINGS_READ),
                write("POST", "/api/v1/receipts/verify", SCORING, ASSESSMENTS_READ));
    }

    /** What humans decided, and the context beside a score. */
    private static List<Route> decisions() {
        return List.of(
                read("/api/v1/candidates/{id}/decisions", SCORING, ASSESSMENTS_READ),
                write("POST", "/api/v1/candidates/{id}/decisions", SCORING, DECISIONS_WRITE),
                read("/api/v1/candidates/{id}/decisions/{decisionId}", SCORING, ASSESSMENTS_READ),
                read("/api/v1/decisions/agreement", SCORING, ASSESSMENTS_READ),
                read("/api/v1/candidates/{id}/transitions", SCORING, ASSESSMENTS_READ),
                read("/api/v1/candidates/{id}/gaps", SCORING, ASSESSMENTS_READ),
                read("/api/v1/reference", SCORING, RUBRICS_READ),
                read("/api/v1/reference/{topic}", SCORING, RUBRICS_READ));
    }

    private static List<Route> rules() {
        return List.of(
                read("/api/v1/rubrics", SCORING, RUBRICS_READ),
                post("/api/v1/rubrics", SCORING, WRITE, RUBRIC_LIMIT, RUBRICS_WRITE),
                read("/api/v1/rubrics/{version}", SCORING, RUBRICS_READ),
                read("/api/v1/rubrics/{version}/progress", SCORING, RUBRICS_READ),
                bodyless("POST", "/api/v1/rubrics/{version}/pause", SCORING, RUBRICS_WRITE),
                bodyless("POST", "/api/v1/rubrics/{version}/resume", SCORING, RUBRICS_WRITE),
                bodyless("POST", "/api/v1/rubrics/{version}/activate", SCORING, RUBRICS_WRITE),
                bodyless("POST", "/api/v1/rubrics/{version}/rollback", SCORING, RUBRICS_WRITE),
                write("POST", "/api/v1/rubrics/{version}/preview", SCORING, RANKINGS_READ),
                read("/api/v1/epochs", SCORING, RUBRICS_READ),
                write("POST", "/api/v1/epochs", SCORING, RUBRICS_WRITE),
                read("/api/v1/job-profiles", SCORING, RUBRICS_READ),
                write("POST", "/api/v1/job-profiles", SCORING, RUBRICS_WRITE),
                read("/api/v1/job-profiles/{id}", SCORING, RUBRICS_READ),
                write("PUT", "/api/v1/job-profiles/{id}", SCORING, RUBRICS_WRITE));
    }

    /** Data that the gateway itself keeps. */
    private static List<Route> keys() {
        return List.of(
                write("POST", "/api/v1/api-keys", GATEWAY, KEYS_WRITE),
                read("/api/v1/api-keys", GATEWAY, KEYS_WRITE),
                read("/api/v1/api-keys/{id}", GATEWAY, KEYS_WRITE),
                bodyless("DELETE", "/api/v1/api-keys/{id}", GATEWAY, KEYS_WRITE),
                write("POST", "/api/v1/api-keys/{id}/rotate", GATEWAY, KEYS_WRITE),
                read("/api/v1/audit", GATEWAY, AUDIT_READ));
    }

    private static List<Route> webhooks() {
        return List.of(
                write("POST", "/api/v1/webhooks", GATEWAY, WEBHOOKS_WRITE),
                read("/api/v1/webhooks", GATEWAY, WEBHOOKS_WRITE),
                read("/api/v1/webhooks/{id}", GATEWAY, WEBHOOKS_WRITE),
                write("PUT", "/api/v1/webhooks/{id}", GATEWAY, WEBHOOKS_WRITE),
                bodyless("DELETE", "/api/v1/webhooks/{id}", GATEWAY, WEBHOOKS_WRITE),
                write("POST", "/api/v1/webhooks/{id}/rotate", GATEWAY, WEBHOOKS_WRITE),
                read("/api/v1/webhooks/{id}/deliveries", GATEWAY, WEBHOOKS_WRITE),
                bodyless("POST", "/api/v1/webhooks/{id}/deliveries/{delivery}/redeliver", GATEWAY, WEBHOOKS_WRITE));
    }

    private static List<Route> pages() {
        return List.of(
                page("/"),
                page("/docs"),
                page("/openapi"),
                page(DOCUMENT),
                page(DOCUMENTATION),
                page(DOCUMENTATION + "/"),
                page(DOCUMENTATION + "/{file}"));
    }

    private static Route read(String template, Owner owner, String... scopes) {
        return get(template, owner, READ, scopes);
    }

    private static Route download(String template, Owner owner, String scope) {
        return get(template, owner, DOWNLOAD, scope);
    }

    private static Route get(String template, Owner owner, Deadline deadline, String... scopes) {
        return new Route("GET", new PathTemplate(template), owner, deadline, 0, Set.of(scopes));
    }

    private static Route write(String method, String template, Owner owner, String scope) {
        return new Route(method, new PathTemplate(template), owner, WRITE, JSON_LIMIT, Set.of(scope));
    }

    private static Route document(String template) {
        return post(template, PROFILE, Deadline.DOCUMENT, DOCUMENT_LIMIT, CANDIDATES_WRITE);
    }

    private static Route post(String template, Owner owner, Deadline deadline, long limit, String scope) {
        return new Route("POST", new PathTemplate(template), owner, deadline, limit, Set.of(scope));
    }

    private static Route bodyless(String method, String template, Owner owner, String scope) {
        return new Route(method, new PathTemplate(template), owner, WRITE, 0, Set.of(scope));
    }

    private static Route page(String template) {
        return new Route("GET", new PathTemplate(template), GATEWAY, READ, 0, Set.of());
    }
}
