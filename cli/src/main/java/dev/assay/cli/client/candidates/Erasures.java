package dev.assay.cli.client.candidates;

import dev.assay.cli.client.Answer;
import dev.assay.cli.client.ApiClient;
import java.util.Optional;

/** Erases candidates for good. */
public final class Erasures {

    private static final int NOT_THERE = 404;
    private static final int HELD = 409;

    private final ApiClient api;

    public Erasures(ApiClient api) {
        this.api = api;
    }

    /** Why the candidate is kept; empty if the candidate is gone, now or before. */
    public Optional<String> erase(String id) {
        Answer answer = api.delete(Candidates.PATH + "/" + id);
        if (answer.status() == HELD) {
            return Optional.of(String.join("; ", answer.complaints("")));
        }
        if (answer.status() != NOT_THERE) {
            answer.orFail("erase the candidate " + id);
        }
        return Optional.empty();
    }
}
