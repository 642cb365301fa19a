package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API answered: a representation or a problem.
 *
 * @param link the address that it points to, as the header {@code Link} has it; empty if it points nowhere
 */
public record Answer(int status, JsonNode body, String link) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(int status, byte[] body) {
        return new Answer(status, json(body), "");
    }

    static Answer of(HttpResponse<byte[]> response) {
        String link = response.headers().firstValue("Link").orElse("");
        return new Answer(response.statusCode(), json(response.body()), link);
    }

    /** A missing node if the body is not JSON. */
    static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300 && !isPending();
    }

    /** A problem although its status is that of a success: the assessment asked for is not made yet. Only reads get it. */
    public boolean isPending() {
        return is("assessment-pending");
    }

    /** Whether the same request is likely to get another answer in a moment. */
    public boolean willPass() {
        return status == 429
                || status >= 502 && status <= 504 && !saysThatNoDocumentIsRead()
                || is("request-in-progress")
                || isPending();
    }

    /** No document is read until somebody installs what is missing, so trying again or sending another document does not help. */
    public boolean saysThatNoDocumentIsRead() {
        return is("documents-not-read-here");
    }

    /** The profile is not of the person whom the external id names. */
    public boolean saysThatItIsAnotherPerson() {
        return is("another-person");
    }

    private boolean is(String problem) {
        return body.path("type").asText().equals("urn:assay:problem:" + problem);
    }

    /** The body of a success; anything else ends the command with the problem's own words. */
    public JsonNode orFail(String attempt) {
        if (isSuccess()) {
            return body;
        }
        String reasons = String.join("; ", complaints(""));
        throw new Failure("could not " + attempt + ": " + reasons + (reasons.endsWith(".") ? "" : "."));
    }

    /**
     * What is wrong, one line for each error, with places as JSON pointers.
     *
     * @param within prefix to take off the pointers, for a reader who has only that part of the document
     */
    public List<String> complaints(String within) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            String pointer = error.path("pointer").asText();
            String place = pointer.startsWith(within) ? pointer.substring(within.length()) : pointer;
            complaints.add(
                    (place.isEmpty() ? "" : place + ": ") + error.path("detail").asText());
        }
        if (complaints.isEmpty()) {
            String title = body.path("title").asText("answer " + status);
            String detail = body.path("detail").asText("");
            complaints.add(detail.isEmpty() ? title : title + ": " + detail);
        }
        if (status >= 500 && body.hasNonNull("requestId")) {
            complaints.add("request " + body.path("requestId").asText());
        }
        return complaints.stream().map(PlainText::of).toList();
    }
}
