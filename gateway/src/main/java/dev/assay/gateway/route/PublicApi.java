package dev.assay.gateway.route;

import static dev.assay.gateway.route.Deadline.READ;
import static dev.assay.gateway.route.Deadline.UPLOAD;
import static dev.assay.gateway.route.Deadline.WRITE;
import static dev.assay.gateway.route.Owner.GATEWAY;
import static dev.assay.gateway.route.Owner.PROFILE;
import static dev.assay.gateway.route.Owner.SCORING;

import java.util.List;
import java.util.stream.Stream;

/** The routes of Assay's public API. What is not here cannot be reached from outside. */
public final class PublicApi {

    /** Everything that needs a key lies under this. */
    public static final String PREFIX = "/api/v1/";

    public static final String DOCUMENT = PREFIX + "openapi";
    public static final String DOCUMENTATION = PREFIX + "docs";

    /** 1 MiB, the bound of one JSON document. */
    static final long JSON_LIMIT = 1024 * 1024;

    /** 8 MiB: a rubric is one document of thousands of phrases. */
    static final long RUBRIC_LIMIT = 8 * JSON_LIMIT;

    /** 20 MiB for a document, and a little for the form around it. */
    static final long DOCUMENT_LIMIT = 20 * JSON_LIMIT + 64 * 1024;

    /** 4 GiB: a bulk import streams through, whatever its length. */
    static final long IMPORT_LIMIT = 4096 * JSON_LIMIT;

    private PublicApi() {}

    public static Routes routes() {
        return new Routes(
                Stream.of(profiles(), duplicates(), documents(), imports(), scores(), decisions(), rules(), pages())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Route> profiles() {
        return List.of(
                write("POST", "/api/v1/candidates", PROFILE),
                read("/api/v1/candidates", PROFILE),
                read("/api/v1/candidates/{id}", PROFILE),
                write("PUT", "/api/v1/candidates/{id}", PROFILE),
                write("PATCH", "/api/v1/candidates/{id}", PROFILE),
                bodyless("DELETE", "/api/v1/candidates/{id}", PROFILE),
                write("PUT", "/api/v1/candidates/external/{source}/{externalId}", PROFILE),
                read("/api/v1/candidates/changes", PROFILE),
                read("/api/v1/candidates/{id}/access-report", PROFILE),
                read("/api/v1/exports/candidates.ndjson", PROFILE),
                read("/api/v1/retention-policy", PROFILE),
                write("PUT", "/api/v1/retention-policy", PROFILE),
                write("POST", "/api/v1/retention-runs", PROFILE),
                read("/api/v1/exports/candidates.csv", PROFILE),
                write("POST", "/api/v1/candidates/search", PROFILE),
                write("POST", "/api/v1/candidates/batch-get", PROFILE),
                write("POST", "/api/v1/candidates/tags", PROFILE),
                write("POST", "/api/v1/candidates/{id}/tags", PROFILE),
                read("/api/v1/candidates/{id}/versions", PROFILE),
                read("/api/v1/candidates/{id}/versions/{version}", PROFILE),
                bodyless("POST", "/api/v1/candidates/{id}/versions/{version}/restore", PROFILE));
    }

    /** Who is there twice, and what humans said about it. */
    private static List<Route> duplicates() {
        return List.of(
                read("/api/v1/candidates/{id}/duplicates", PROFILE),
                write("POST", "/api/v1/candidates/{id}/merge", PROFILE),
                read("/api/v1/candidates/{id}/merges", PROFILE),
                read("/api/v1/candidates/{id}/merges/{merge}", PROFILE),
                write("POST", "/api/v1/candidates/{id}/merges/{merge}/undo", PROFILE));
    }

    private static List<Route> imports() {
        return List.of(
                new Route("POST", new PathTemplate("/api/v1/imports"), PROFILE, UPLOAD, IMPORT_LIMIT, false),
                read("/api/v1/imports", PROFILE),
                read("/api/v1/imports/{id}", PROFILE),
                read("/api/v1/imports/{id}/errors", PROFILE),
                read("/api/v1/imports/{id}/duplicates", PROFILE),
                read("/api/v1/imports/{id}/errors.csv", PROFILE),
                read("/api/v1/imports/{id}/events", PROFILE),
                read("/api/v1/imports/{id}/mapping", PROFILE),
                write("PUT", "/api/v1/imports/{id}/mapping", PROFILE),
                bodyless("POST", "/api/v1/imports/{id}/start", PROFILE),
                bodyless("POST", "/api/v1/imports/{id}/cancel", PROFILE),
                bodyless("POST", "/api/v1/imports/{id}/revert", PROFILE));
    }

    private static List<Route> documents() {
        return List.of(
                document("/api/v1/documents"),
                document("/api/v1/candidates/{id}/documents"),
                read("/api/v1/candidates/{id}/documents", PROFILE),
                read("/api/v1/candidates/{id}/documents/{document}", PROFILE),
                read("/api/v1/candidates/{id}/documents/{document}/report", PROFILE));
    }

    private static List<Route> scores() {
        return List.of(
                read("/api/v1/candidates/{id}/assessment", SCORING),
                read("/api/v1/candidates/{id}/assessments", SCORING),
                read("/api/v1/candidates/{id}/assessments/changes", SCORING),
                read("/api/v1/candidates/{id}/assessments/{assessment}", SCORING),
                write("POST", "/api/v1/assessments/preview", SCORING),
                write("POST", "/api/v1/assessments/counterfactual", SCORING),
                read("/api/v1/rankings", SCORING),
                write("POST", "/api/v1/rankings", SCORING),
                write("POST", "/api/v1/rankings/explain", SCORING),
                read("/api/v1/exports/ranking.ndjson", SCORING),
                read("/api/v1/exports/ranking.csv", SCORING),
                write("POST", "/api/v1/comparisons", SCORING),
                write("POST", "/api/v1/receipts/verify", SCORING));
    }

    /** What humans decided, and the context beside a score. */
    private static List<Route> decisions() {
        return List.of(
                read("/api/v1/candidates/{id}/decisions", SCORING),
                write("POST", "/api/v1/candidates/{id}/decisions", SCORING),
                read("/api/v1/candidates/{id}/decisions/{decisionId}", SCORING),
                read("/api/v1/decisions/agreement", SCORING),
                read("/api/v1/candidates/{id}/transitions", SCORING),
                read("/api/v1/candidates/{id}/gaps", SCORING),
                read("/api/v1/reference", SCORING),
                read("/api/v1/reference/{topic}", SCORING));
    }

    private static List<Route> rules() {
        return List.of(
                read("/api/v1/rubrics", SCORING),
                new Route("POST", new PathTemplate("/api/v1/rubrics"), SCORING, WRITE, RUBRIC_LIMIT, false),
                read("/api/v1/rubrics/{version}", SCORING),
                read("/api/v1/rubrics/{version}/progress", SCORING),
                bodyless("POST", "/api/v1/rubrics/{version}/pause", SCORING),
                bodyless("POST", "/api/v1/rubrics/{version}/resume", SCORING),
                bodyless("POST", "/api/v1/rubrics/{version}/activate", SCORING),
                bodyless("POST", "/api/v1/rubrics/{version}/rollback", SCORING),
                write("POST", "/api/v1/rubrics/{version}/preview", SCORING),
                read("/api/v1/epochs", SCORING),
                write("POST", "/api/v1/epochs", SCORING),
                read("/api/v1/job-profiles", SCORING),
                write("POST", "/api/v1/job-profiles", SCORING),
                read("/api/v1/job-profiles/{id}", SCORING),
                write("PUT", "/api/v1/job-profiles/{id}", SCORING));
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

    private static Route read(String template, Owner owner) {
        return new Route("GET", new PathTemplate(template), owner, READ, 0, false);
    }

    private static Route write(String method, String template, Owner owner) {
        return new Route(method, new PathTemplate(template), owner, WRITE, JSON_LIMIT, false);
    }

    private static Route document(String template) {
        return new Route("POST", new PathTemplate(template), PROFILE, Deadline.DOCUMENT, DOCUMENT_LIMIT, false);
    }

    private static Route bodyless(String method, String template, Owner owner) {
        return new Route(method, new PathTemplate(template), owner, WRITE, 0, false);
    }

    private static Route page(String template) {
        return new Route("GET", new PathTemplate(template), GATEWAY, READ, 0, true);
    }
}
