package dev.assay.rest.testing;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of the API that hold for every operation whatever it does, tried on one as its document describes it. */
public final class GeneralRules {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> FIRST = Set.of(404, 422);

    /** A rubric may have members of any name, and is refused for what it lacks. */
    private static final Set<Integer> FIRST_OF_JSON = Set.of(422);

    private static final Set<Integer> FIRST_OF_FILES = Set.of(404, 415, 422);

    private final ContractOperation operation;
    private final Supplier<RequestSpecification> request;
    private final List<String> broken = new ArrayList<>();

    private GeneralRules(ContractOperation operation, Supplier<RequestSpecification> request) {
        this.operation = operation;
        this.request = request;
    }

    /**
     * What the operation does otherwise, a line each.
     *
     * @param request one that may do everything, anew for each call
     */
    public static List<String> brokenBy(ContractOperation operation, Supplier<RequestSpecification> request) {
        GeneralRules rules = new GeneralRules(operation, request);
        rules.query();
        rules.headers();
        if (operation.mediaType() == null) {
            rules.noBody();
        } else {
            rules.body();
        }
        return rules.broken;
    }

    private void query() {
        expect(CommonError.UNKNOWN_PARAMETER, "an unknown query parameter", good().queryParam("colour", "red"));
        if (operation.parameters().contains("limit")) {
            for (String limit : List.of("0", "501", "-1", "x")) {
                expectHere(CommonError.BAD_REQUEST, "limit=" + limit, good().queryParam("limit", limit));
            }
        }
        if (operation.parameters().contains("cursor")) {
            expectHere(CommonError.BAD_CURSOR, "a made-up cursor", good().queryParam("cursor", "bm90aGluZw"));
        }
    }

    private void headers() {
        if (operation.statuses().contains("428") && operation.mediaType() == null) {
            expectHere(CommonError.PRECONDITION_REQUIRED, "no If-Match", good());
        }
        if (operation.parameters().contains("Idempotency-Key")) {
            expectHere(
                    CommonError.BAD_REQUEST,
                    "a key of 256 characters",
                    good().header("Idempotency-Key", "k".repeat(256)));
        }
        if (operation.answers() && (operation.mediaType() == null || operation.takesJson())) {
            expect(CommonError.NOT_ACCEPTABLE, "Accept: image/png", good().accept("image/png"));
        }
    }

    /** Some clients name a type with every request, whether it has a body or not. */
    private void noBody() {
        Response answer = request.get()
                .header("Content-Type", "text/html")
                .header("If-Match", "\"0\"")
                .request(operation.method(), operation.path());
        if (answer.statusCode() == CommonError.UNSUPPORTED_MEDIA_TYPE.status()) {
            broken.add("Content-Type: text/html without a body: " + answer.asString());
        }
    }

    private void body() {
        RequestSpecification picture = request.get().contentType("image/png").body(new byte[] {1});
        if (!operation.takesJson()) {
            // What takes files has problems of its own for those it does not read.
            expect(CommonError.UNSUPPORTED_MEDIA_TYPE, "Content-Type: image/png", picture, FIRST_OF_FILES);
            return;
        }
        expect(CommonError.UNSUPPORTED_MEDIA_TYPE, "Content-Type: image/png", picture);
        RefusedBodies.like(operation.body()).forEach(this::refuses);
    }

    private void refuses(RefusedBodies.Refused refused) {
        Set<Integer> first = refused.as() == CommonError.INVALID_INPUT ? FIRST_OF_JSON : Set.of();
        expect(refused.as(), refused.what(), with(refused.body()), first);
    }

    private RequestSpecification good() {
        return operation.mediaType() == null ? request.get() : with(operation.body());
    }

    private RequestSpecification with(String body) {
        return request.get().contentType(operation.mediaType()).body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Where what the path names is not there, or the document is none of its kind, that may be said first. */
    private void expectHere(ErrorCode code, String what, RequestSpecification sent) {
        expect(code, what, sent, FIRST);
    }

    private void expect(ErrorCode code, String what, RequestSpecification sent) {
        expect(code, what, sent, Set.of());
    }

    private void expect(ErrorCode code, String what, RequestSpecification sent, Set<Integer> first) {
        Response answer = sent.request(operation.method(), operation.path());
        int status = answer.statusCode();
        if (!isProblem(answer)) {
            broken.add(what + ": no problem, but " + status + " " + answer.contentType() + " " + answer.asString());
        } else if (!(first.contains(status) && operation.statuses().contains(Integer.toString(status)))
                && !code.type().equals(answer.path("type"))) {
            broken.add(what + ": not " + code.status() + " " + code.code() + ", but " + answer.asString());
        }
    }

    private static boolean isProblem(Response answer) {
        return PROBLEM.equals(answer.contentType())
                && answer.<String>path("type").startsWith("urn:assay:problem:")
                && answer.<Integer>path("status") == answer.statusCode()
                && answer.header("X-Request-Id").equals(answer.path("requestId"));
    }
}
