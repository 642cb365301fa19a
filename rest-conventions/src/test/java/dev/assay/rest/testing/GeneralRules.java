package dev.assay.rest.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of the API that hold for every operation whatever it does, tried on one as its document describes it. */
public final class GeneralRules {

    private static final String PROBLEM = "application/problem+json";
    private static final String LONE_SURROGATE = "{\"a\": \"\\ud800\"}";
    private static final Set<Integer> FIRST = Set.of(404, 422);
    private static final Map<String, String> REFUSED_JSON = new LinkedHashMap<>();

    static {
        REFUSED_JSON.put("an unknown member", "{\"colour\": 1}");
        REFUSED_JSON.put("a member twice", "{\"a\": 1, \"a\": 2}");
        REFUSED_JSON.put("a member twice, once escaped", "{\"a\": 1, \"\\u0061\": 2}");
        REFUSED_JSON.put("something after the end", "{} {}");
        REFUSED_JSON.put("no end", "{");
        REFUSED_JSON.put("depth 33", "{\"a\": " + "[".repeat(33) + "]".repeat(33) + "}");
        REFUSED_JSON.put("a number of 101 digits", "{\"a\": " + "1".repeat(101) + "}");
        REFUSED_JSON.put("NUL", "{\"a\": \"\\u0000\"}");
        REFUSED_JSON.put("a lone surrogate", LONE_SURROGATE);
        REFUSED_JSON.put("NaN", "{\"a\": NaN}");
        REFUSED_JSON.put("a comment", "{/* a */}");
        REFUSED_JSON.put(
                "members that the server sets",
                "{\"id\": \"x\", \"version\": 9, \"createdAt\": \"x\", \"score\": 100, \"role\": \"admin\"}");
    }

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
        if (operation.mediaType() != null) {
            rules.body();
        }
        return rules.broken;
    }

    private void query() {
        expect(400, "an unknown query parameter", with("{}").queryParam("colour", "red"));
        if (operation.parameters().contains("limit")) {
            for (String limit : List.of("0", "501", "-1", "x")) {
                expect(400, "limit=" + limit, with("{}").queryParam("limit", limit));
            }
        }
        if (operation.parameters().contains("cursor")) {
            expect(400, "a made-up cursor", with("{}").queryParam("cursor", "bm90aGluZw"));
        }
    }

    private void headers() {
        if (operation.statuses().contains("428") && operation.mediaType() == null) {
            expect(428, "no If-Match", with("{}"));
        }
        if (operation.parameters().contains("Idempotency-Key")) {
            expect(400, "a key of 256 characters", with("{}").header("Idempotency-Key", "k".repeat(256)));
        }
        if (operation.statuses().contains("406") && operation.mediaType() == null) {
            expect(406, "Accept: image/png", with("{}").accept("image/png"));
        }
    }

    private void body() {
        expect(
                415,
                "Content-Type: image/png",
                request.get().contentType("image/png").body(new byte[] {1}));
        if (operation.mediaType().matches("application/(.*\\+)?json")) {
            REFUSED_JSON.forEach((what, body) -> expect(400, what, with(body)));
        }
    }

    private RequestSpecification with(String body) {
        RequestSpecification made = request.get();
        return operation.mediaType() == null
                ? made
                : made.contentType(operation.mediaType()).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private void expect(int status, String what, RequestSpecification sent) {
        Response answer = sent.request(operation.method(), operation.path());
        // What the path names is not there, or the document is none of its kind: that may be said first.
        boolean first = FIRST.contains(answer.statusCode())
                && operation.statuses().contains(Integer.toString(answer.statusCode()));
        if (answer.statusCode() != status && !first) {
            broken.add(what + ": " + answer.statusCode() + " instead of " + status + " " + answer.asString());
        } else if (!isProblem(answer)) {
            broken.add(what + ": no problem, but " + answer.contentType() + " " + answer.asString());
        }
    }

    private static boolean isProblem(Response answer) {
        return PROBLEM.equals(answer.contentType())
                && answer.<String>path("type").startsWith("urn:assay:problem:")
                && answer.<Integer>path("status") == answer.statusCode()
                && answer.header("X-Request-Id").equals(answer.path("requestId"));
    }
}
