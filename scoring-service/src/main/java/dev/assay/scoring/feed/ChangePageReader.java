package dev.assay.scoring.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.json.StrictJson;
import dev.assay.scoring.assessment.VersionStamp;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the JSON of a page. Unknown members are ignored, so that profile-service may add some first. */
final class ChangePageReader {

    /** A profile may be 32 levels deep itself. */
    private static final int MAX_DEPTH = 48;

    private static final ObjectMapper MAPPER = StrictJson.numbersAsWritten(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private ChangePageReader() {}

    /** @throws UnreadablePage when a member that matters is missing or of another type */
    static ChangePage read(byte[] json) {
        return read(
                json,
                page -> new ChangePage(
                        items(page), text(page, "next"), number(page, "pending"), time(page, "oldestPendingAt")));
    }

    /** The same for an answer about the candidates asked for. */
    static LatestPage readLatest(byte[] json) {
        return read(
                json,
                page -> new LatestPage(
                        number(page, "incarnation"),
                        items(page),
                        Math.toIntExact(number(page, "answered")),
                        number(page, "pending"),
                        time(page, "oldestPendingAt")));
    }

    private static <T> T read(byte[] json, Function<JsonNode, T> reading) {
        try {
            return reading.apply(MAPPER.readTree(json));
        } catch (IOException | IllegalArgumentException | ArithmeticException | DateTimeException broken) {
            throw new UnreadablePage("The change feed's answer is not a page of changes", broken);
        }
    }

    private static List<CandidateChange> items(JsonNode page) {
        long incarnation = number(page, "incarnation");
        List<CandidateChange> items = new ArrayList<>();
        // A page without the member would say that there is nothing, and nobody is known.
        if (!page.path("items").isArray()) {
            throw new IllegalArgumentException("'items' is not an array");
        }
        for (JsonNode item : page.path("items")) {
            items.add(change(item, incarnation));
        }
        return items;
    }

    private static CandidateChange change(JsonNode item, long incarnation) {
        ChangeKind kind = ChangeKind.valueOf(text(item, "kind"));
        return new CandidateChange(
                UUID.fromString(text(item, "candidateId")),
                new VersionStamp(incarnation, number(item, "version")),
                kind,
                item.path("profile"),
                texts(item.path("tags")),
                mergedInto(item, kind),
                optionalText(item, "traceParent"));
    }

    private static Optional<UUID> mergedInto(JsonNode item, ChangeKind kind) {
        return switch (kind) {
            case MERGED -> Optional.of(UUID.fromString(text(item, "mergedInto")));
            case UPSERTED, ERASED -> Optional.empty();
        };
    }

    /** Absent if profile-service is from before the feed had tags. */
    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + member + "' is not a text");
        }
        return value.textValue();
    }

    private static Optional<String> optionalText(JsonNode object, String member) {
        return Optional.ofNullable(object.path(member).textValue());
    }

    private static long number(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + member + "' is not a number");
        }
        return value.longValue();
    }

    private static Optional<Instant> time(JsonNode object, String member) {
        return object.hasNonNull(member) ? Optional.of(Instant.parse(text(object, member))) : Optional.empty();
    }
}
