package dev.assay.profile.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profile.candidate.submission.CandidateRequest;
import dev.assay.profile.candidate.submission.KeptJson;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.rest.json.MergePatch;
import dev.assay.rest.json.Pointers;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A merge patch of a candidate. The result has to obey every rule for a candidate that is sent whole. */
final class CandidatePatch {

    private static final List<String> TEXTS = List.of("source", "externalId");

    private final ObjectNode patch;

    CandidatePatch(JsonNode patch) {
        List<InputError> errors = new ArrayList<>();
        if (patch.isObject()) {
            patch.properties().forEach(member -> check(member.getKey(), member.getValue(), errors));
        } else {
            errors.add(new InputError("", "A merge patch of a candidate is an object."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The patch is not valid; see 'errors'.", errors);
        }
        this.patch = (ObjectNode) patch;
    }

    private static void check(String name, JsonNode value, List<InputError> errors) {
        if (TEXTS.contains(name)) {
            expect(value.isTextual() || value.isNull(), name, "A text, or null to take it away.", errors);
        } else if (name.equals("tags")) {
            expect(areTexts(value) || value.isNull(), name, "An array of texts, or null for no tags.", errors);
        } else if (name.equals("profile")) {
            expect(value.isObject(), name, "An object; a candidate has a profile.", errors);
        } else {
            expect(false, name, "Unknown member; known here: externalId, profile, source, tags.", errors);
        }
    }

    private static void expect(boolean fulfilled, String name, String detail, List<InputError> errors) {
        if (!fulfilled) {
            errors.add(new InputError("/" + Pointers.escape(name), detail));
        }
    }

    private static boolean areTexts(JsonNode value) {
        boolean all = value.isArray();
        for (JsonNode item : value) {
            all &= item.isTextual();
        }
        return all;
    }

    /** What the candidate is to become. */
    Submission applyTo(Candidate candidate) {
        JsonNode merged = MergePatch.apply(document(candidate), patch);
        byte[] bytes = merged.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Submission.MAX_BYTES) {
            throw new ProblemException(
                    CommonError.PAYLOAD_TOO_LARGE,
                    "The candidate would have " + bytes.length + " bytes after the patch; at most "
                            + Submission.MAX_BYTES + " are possible.");
        }
        JsonNode whole = StrictJson.read(bytes);
        List<String> tags = new ArrayList<>();
        whole.path("tags").forEach(tag -> tags.add(tag.textValue()));
        return new CandidateRequest(whole.get("profile"), text(whole, "source"), text(whole, "externalId"), tags)
                .submission();
    }

    private static String text(JsonNode whole, String name) {
        return whole.path(name).textValue();
    }

    /** The candidate as it would be sent in. */
    private static ObjectNode document(Candidate candidate) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        candidate
                .externalId()
                .ifPresent(known -> document.put("source", known.source()).put("externalId", known.id()));
        candidate.tags().forEach(document.putArray("tags")::add);
        return document.set("profile", KeptJson.read(candidate.profile()));
    }
}
