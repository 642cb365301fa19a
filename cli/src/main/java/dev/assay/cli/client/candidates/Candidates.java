package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Answer;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Candidates as the API shows them, found by id, external id or name. */
public final class Candidates {

    public static final String PATH = "/api/v1/candidates";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final int MOST_NAMED = 5;
    private static final int NOT_FOUND = 404;

    private final ApiClient api;

    public Candidates(ApiClient api) {
        this.api = api;
    }

    /** The candidate's name, or a placeholder if the profile has none, the candidate is gone or the key may not see it. */
    public String name(String id) {
        Answer answer = api.get(PATH + "/" + id);
        return switch (answer.status()) {
            case 404 -> "(erased)";
            case 403 -> "(not shown to this key)";
            default -> name(answer.orFail("read the candidate " + id));
        };
    }

    /** The current assessment, with its explanation. */
    public JsonNode assessment(String id) {
        return api.get(PATH + "/" + id + "/assessment").orFail("read the assessment of " + id);
    }

    /** Whether the candidate is assessed in that version or a later one; the server waits up to two seconds for it. */
    public boolean isAssessed(String id, long version) {
        Answer answer = api.get(PATH + "/" + id + "/assessment?minVersion=" + version);
        // 404: scoring has not heard of the candidate yet.
        if (answer.isPending() || answer.status() == 404) {
            return false;
        }
        answer.orFail("read the assessment of " + id);
        return true;
    }

    /** The one candidate with that id, that external id, or a name in which a word begins like this. */
    public JsonNode find(String word) {
        return known(word).orElseGet(() -> only(word, called(word)));
    }

    /** The id of that candidate; what has the form of an id and is nobody's may be that of somebody erased. */
    public String id(String word) {
        Optional<JsonNode> known = known(word);
        if (known.isPresent()) {
            return known.get().path("id").asText();
        }
        List<JsonNode> called = called(word);
        return called.isEmpty() && isId(word)
                ? word
                : only(word, called).path("id").asText();
    }

    /** The candidate with that id. Other systems' ids may have the same form. */
    private Optional<JsonNode> known(String word) {
        if (!isId(word)) {
            return Optional.empty();
        }
        Answer answer = api.get(PATH + "/" + word);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(answer.orFail("find the candidate " + word));
    }

    /** Those with that external id, or else those with such a name. */
    private List<JsonNode> called(String word) {
        String beginning = " " + word.toLowerCase(Locale.ROOT);
        List<JsonNode> byExternalId = new ArrayList<>();
        List<JsonNode> byName = new ArrayList<>();
        forEach(candidate -> {
            if (candidate.path("externalId").asText().equals(word)) {
                byExternalId.add(candidate);
            }
            if ((" " + name(candidate).toLowerCase(Locale.ROOT)).contains(beginning)) {
                byName.add(candidate);
            }
        });
        return byExternalId.isEmpty() ? byName : byExternalId;
    }

    private static JsonNode only(String word, List<JsonNode> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty()
                ? new Failure("no candidate has the id, the external id or a name beginning with \"" + word + "\".")
                : new Failure("\"" + word + "\" could be " + choices(found) + ": say it more exactly, or give the id.");
    }

    /** The path of the candidate that another system knows by that id. */
    public static String external(String source, String id) {
        // The gateway accepts a path only in its normal form: without needless escapes, and without escaped slashes.
        String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return PATH + "/external/" + source + "/" + escaped.replace("%7E", "~");
    }

    /** Whether a word has the form of an id. */
    public static boolean isId(String word) {
        return word.matches(ID);
    }

    public static String name(JsonNode candidate) {
        String name = PlainText.of(candidate.at("/profile/basics/name").asText(""));
        return name.isEmpty() ? PlainText.of(candidate.path("externalId").asText("(no name)")) : name;
    }

    private void forEach(Consumer<JsonNode> action) {
        api.pages(PATH + "?limit=500", "list the candidates", action);
    }

    private static String choices(List<JsonNode> found) {
        List<String> names = found.stream()
                .limit(MOST_NAMED)
                .map(candidate -> name(candidate) + " (" + candidate.path("id").asText() + ")")
                .toList();
        int others = found.size() - names.size();
        return String.join(", ", names) + (others > 0 ? " and " + others + " more" : "");
    }
}
