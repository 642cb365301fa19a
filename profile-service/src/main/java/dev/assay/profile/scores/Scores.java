package dev.assay.profile.scores;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.candidate.ProfileError;
import dev.assay.profile.scores.ScoringClient.Answer;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks scoring-service, and says plainly if it does not answer. */
@ApplicationScoped
public class Scores {

    private static final Logger LOG = Logger.getLogger(Scores.class);
    private static final String RETRY_SECONDS = "2";
    /** Newer versions of scoring-service may add fields. */
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** What is sent: the bounds under their own names, so that mistakes in them can be pointed at. */
    record Question(List<UUID> candidates, @JsonUnwrapped ScoreBounds bounds) {}

    private record Refusal(String detail, List<InputError> errors) {}

    private final ScoringClient client;

    Scores(ScoringClient client) {
        this.client = client;
    }

    /**
     * Which of up to 500 candidates have such scores. Fails with the caller's mistakes in the bounds, or with 503 if scoring-service does not
     * answer.
     */
    public Uni<Standings> standings(List<UUID> candidates, ScoreBounds bounds) {
        return Uni.createFrom()
                .deferred(() -> client.post("/internal/standings", json(new Question(candidates, bounds))))
                .map(Scores::standings)
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(Scores::unavailable);
    }

    /** Everything that scoring-service holds about a candidate: a JSON object, as it came. Fails with 503 if it does not answer. */
    public Uni<String> held(UUID candidate) {
        return Uni.createFrom()
                .deferred(() -> client.get("/internal/candidates/" + candidate + "/held"))
                .map(Scores::held)
                .onFailure()
                .transform(Scores::unavailable);
    }

    static String held(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("scoring-service answers " + answer.status());
        }
        // It goes out as a part of a document of ours, so it has to be a whole object; its numbers and texts stay as
        // they are.
        try (JsonParser parser = JSON.createParser(answer.body())) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || parser.skipChildren().nextToken() != null) {
                throw new IOException("no object");
            }
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("scoring-service's answer cannot be read", unreadable);
        }
    }

    static byte[] json(Question question) {
        try {
            return JSON.writeValueAsBytes(question);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Standings standings(Answer answer) {
        return switch (answer.status()) {
            case 200 -> read(answer, Standings.class);
            case 400 -> throw refused(CommonError.INVALID_INPUT, answer);
            case 422 -> throw refused(ProfileError.PROTECTED_CRITERION, answer);
            default -> throw new IllegalStateException("scoring-service answers " + answer.status());
        };
    }

    private static ProblemException refused(ErrorCode code, Answer answer) {
        Refusal refusal = read(answer, Refusal.class);
        return new ProblemException(code, refusal.detail(), refusal.errors() == null ? List.of() : refusal.errors());
    }

    private static <T> T read(Answer answer, Class<T> type) {
        try {
            return JSON.readValue(answer.body(), type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("scoring-service's answer cannot be read", unreadable);
        }
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("Scores cannot be asked for: %s", failure);
        return new ProblemException(
                        CommonError.UNAVAILABLE,
                        "Scores are not available at the moment: scoring-service does not answer. Requests that need no "
                                + "scores still work.")
                .withHeader("Retry-After", RETRY_SECONDS);
    }
}
