package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What to ask in an interview, since the profile leaves it open.
 *
 * @param about what it is made from
 * @param change points that the answer could add to the dimension's score
 * @param question to be put to the candidate
 * @param why what the profile leaves open
 * @param competency null when it is about a span of the working life
 * @param concept the thing that the profile names without telling of work on it, otherwise null
 * @param jobProfiles those of which the answer decides a must-have that is unknown
 * @param words what in the profile it is about, null when it is about nothing in particular
 */
public record Question(
        QuestionKind about,
        int change,
        String question,
        String why,
        @JsonInclude(JsonInclude.Include.NON_NULL) String competency,
        @JsonInclude(JsonInclude.Include.NON_NULL) String concept,
        List<String> jobProfiles,
        @JsonInclude(JsonInclude.Include.NON_NULL) Words words) {

    /**
     * A place in the profile.
     *
     * @param pointer JSON pointer of a string, or of an entry
     * @param start UTF-16 offset into the string, null for an entry; so are {@code end}, which is exclusive, and {@code quote}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(String pointer, Integer start, Integer end, String quote) {}
}
