package dev.assay.rest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON that no operation takes, each a body that is good but for one thing, and how it is refused. */
final class RefusedBodies {

    /**
     * One of them.
     *
     * @param what is wrong with it
     * @param as how it is refused
     */
    record Refused(String what, String body, ErrorCode as) {}

    private final String good;
    private final List<Refused> all = new ArrayList<>();

    private RefusedBodies(String good) {
        this.good = good;
    }

    /** @param good an object that the operation would take, as far as its document says */
    static List<Refused> like(String good) {
        RefusedBodies bodies = new RefusedBodies(good);
        bodies.written();
        bodies.limited();
        bodies.unknown();
        return bodies.all;
    }

    private void written() {
        String inside = good.substring(1, good.length() - 1);
        malformed("a member twice", with(twice("a")));
        malformed("a member twice, once escaped", with(twice("\\u0061")));
        first().ifPresent(member -> malformed("a member of its own twice", with(member)));
        malformed("something after the end", good + " {}");
        malformed("no end", "{" + inside);
        malformed("NaN", with("\"a\": NaN"));
        malformed("a comment", "{/* a */" + inside + "}");
        malformed("NUL", with("\"a\": \"\\u0000\""));
        malformed("a lone surrogate", with("\"a\": \"\\ud800\""));
    }

    private void limited() {
        malformed("depth 33", with("\"a\": " + "[".repeat(33) + "]".repeat(33)));
        malformed("a number of 101 digits", with("\"a\": " + "1".repeat(101)));
    }

    private void unknown() {
        for (String member : List.of("colour", "id", "version", "createdAt", "score", "role")) {
            if (!good.contains("\"" + member + "\":")) {
                all.add(new Refused(
                        "an unknown member " + member, with("\"" + member + "\": 1"), CommonError.INVALID_INPUT));
            }
        }
    }

    private void malformed(String what, String body) {
        all.add(new Refused(what, body, CommonError.MALFORMED_JSON));
    }

    private String with(String member) {
        String inside = good.substring(1, good.length() - 1);
        return "{" + inside + (inside.isBlank() ? "" : ", ") + member + "}";
    }

    private static String twice(String secondName) {
        return "\"a\": 1, \"" + secondName + "\": 2";
    }

    private Optional<String> first() {
        try {
            JsonNode object = new ObjectMapper().readTree(good);
            return object.properties().stream().findFirst().map(RefusedBodies::written);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String written(Map.Entry<String, JsonNode> member) {
        return "\"" + member.getKey() + "\": " + member.getValue();
    }
}
