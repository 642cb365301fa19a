package dev.assay.profile.search;

import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.scores.ScoreBounds;
import dev.assay.rest.clock.GivenTime;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What to search for; a candidate must match all of it. An empty search matches everybody.")
record SearchRequest(
        @Schema(
                maxLength = SearchRequest.MAX_TEXT,
                description =
                        "Words anywhere in the profile, compared by English stem; \"phrases in quotes\", or, -excluded.")
        String text,

        @Schema(maxLength = SearchRequest.MAX_TEXT, description = "The name or a part of it; tolerates misspellings.")
        String name,

        @Schema(
                maxLength = SearchRequest.MAX_TEXT,
                description = "An employer or a part of its name; tolerates misspellings.")
        String company,

        @Schema(maxLength = SearchRequest.MAX_TEXT, description = "Words of a position or of the label.")
        String title,

        @Schema(maxLength = SearchRequest.MAX_TEXT, description = "Words of the skills and their keywords.")
        String skill,

        @Schema(maxItems = Tags.MAX, uniqueItems = true, description = "All of them.")
        List<String> tags,

        @Schema(maxLength = 64, description = "The system that the candidate's external id belongs to.")
        String source,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "Only candidates created after this time.")
        String createdAfter,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "Only candidates created before this time.")
        String createdBefore,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "Only candidates changed after this time.")
        String updatedAfter,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "Only candidates last changed before this time.")
        String updatedBefore,

        @Schema(
                description = "Minimum score, 0 to 100, by dimension: systems, infrastructure, enterprise-data.",
                examples = "{\"systems\": 60}")
        Map<String, Integer> minima,

        @Schema(description = "Maximum score, 0 to 100, by dimension.")
        Map<String, Integer> maxima,

        ScoreBounds.LeastFit fit,

        @Schema(
                description =
                        "Whether to count the tags and sources of the matches; scores do not narrow these counts.")
        Boolean facets,

        @Schema(minimum = "1", maximum = "100", defaultValue = "50", description = "Maximum number of items on a page.")
        Integer limit,

        @Schema(description = "'next' of the previous page.")
        String cursor) {

    static final int MAX_TEXT = 200;

    /** Fewer than in a list: the words are sought in the whole profile of every hit. */
    private static final int MAX_LIMIT = 100;

    /** What is asked for, after all checks. */
    Criteria criteria() {
        List<InputError> errors = new ArrayList<>();
        Map<TextField, String> texts = new EnumMap<>(TextField.class);
        add(TextField.TEXT, text, texts, errors);
        add(TextField.NAME, name, texts, errors);
        add(TextField.COMPANY, company, texts, errors);
        add(TextField.TITLE, title, texts, errors);
        add(TextField.SKILL, skill, texts, errors);
        Map<DateBound, Instant> dates = new EnumMap<>(DateBound.class);
        add(DateBound.CREATED_AFTER, createdAfter, dates, errors);
        add(DateBound.CREATED_BEFORE, createdBefore, dates, errors);
        add(DateBound.UPDATED_AFTER, updatedAfter, dates, errors);
        add(DateBound.UPDATED_BEFORE, updatedBefore, dates, errors);
        List<String> labels = tags == null ? List.of() : tags;
        errors.addAll(Tags.check(labels, "/tags"));
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            errors.add(new InputError("/limit", "A number from 1 to " + MAX_LIMIT + "."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The search is not valid; see 'errors'.", errors);
        }
        return new Criteria(texts, labels, source, dates);
    }

    /** What is asked of the scores; empty where nothing is. */
    Optional<ScoreBounds> bounds() {
        return minima == null && maxima == null && fit == null
                ? Optional.empty()
                : Optional.of(new ScoreBounds(minima, maxima, fit));
    }

    int size() {
        return limit == null ? Limit.DEFAULT : limit;
    }

    private static void add(TextField field, String given, Map<TextField, String> texts, List<InputError> errors) {
        if (given == null) {
            return;
        }
        if (given.isBlank() || given.length() > MAX_TEXT) {
            errors.add(new InputError("/" + field.parameter(), "1 to " + MAX_TEXT + " characters."));
        } else {
            texts.put(field, given);
        }
    }

    private static void add(DateBound bound, String given, Map<DateBound, Instant> dates, List<InputError> errors) {
        if (given == null) {
            return;
        }
        GivenTime.of(given)
                .ifPresentOrElse(
                        time -> dates.put(bound, time),
                        () -> errors.add(
                                new InputError("/" + bound.parameter(), "A time such as " + GivenTime.EXAMPLE + ".")));
    }
}
