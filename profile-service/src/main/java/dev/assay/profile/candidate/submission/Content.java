package dev.assay.profile.candidate.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.json.CanonicalJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a version of a candidate consists of, checked and ready to store.
 *
 * @param profile the résumé as it came, as JSON text
 * @param tags in the order of {@link Tags#inOrder}
 * @param warnings what was odd about the résumé, as JSON text; kept with the version, so that its representation never changes
 * @param hash equal for equal profiles and tags, however they were written; null if unknown
 */
public record Content(String profile, List<String> tags, String warnings, String hash) {

    static Content of(ObjectNode profile, List<String> tags, List<InputError> warnings) {
        List<String> sorted = Tags.inOrder(tags.stream());
        return new Content(profile.toString(), sorted, json(warnings), hash(profile, sorted));
    }

    /** The hash of content that is already stored, its tags perhaps in another order. */
    public static String hash(String profile, List<String> tags) {
        return hash((ObjectNode) KeptJson.read(profile), Tags.inOrder(tags.stream()));
    }

    Content alsoTagged(List<String> more) {
        List<String> all =
                Tags.inOrder(Stream.concat(tags.stream(), more.stream()).distinct());
        List<InputError> errors = Tags.check(all);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT, "The candidate would have too many tags; see 'errors'.", errors);
        }
        return new Content(profile, all, warnings, hash(profile, all));
    }

    private static String json(List<InputError> warnings) {
        var array = JsonNodeFactory.instance.arrayNode();
        warnings.forEach(
                warning -> array.addObject().put("pointer", warning.pointer()).put("detail", warning.detail()));
        return array.toString();
    }

    private static String hash(ObjectNode profile, List<String> tags) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("profile", profile);
        tags.forEach(whole.putArray("tags")::add);
        return CanonicalJson.sha256(whole);
    }
}
