package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends files in, each as the candidate that its name stands for. */
public final class Import {

    private final ApiClient api;
    private final Clock clock;

    public Import(ApiClient api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** What became of each file, in their order. A file that fails does not keep the others out. */
    public List<ImportOutcome> send(List<ResumeFile> files, Progress progress) {
        Map<String, ResumeFile> firstOfName = new HashMap<>();
        files.forEach(file -> firstOfName.putIfAbsent(file.externalId(), file));
        return Bounded.map(files, file -> {
            ImportOutcome outcome = outcome(file, firstOfName.get(file.externalId()));
            progress.step();
            return outcome;
        });
    }

    private ImportOutcome outcome(ResumeFile file, ResumeFile firstOfName) {
        if (firstOfName != file) {
            return ImportOutcome.failed(
                    file,
                    List.of("is called as " + firstOfName.file()
                            + " is, and so would replace it: import the folder above both"));
        }
        try {
            return send(file);
        } catch (Failure failure) {
            return ImportOutcome.failed(file, List.of(failure.getMessage()));
        }
    }

    private ImportOutcome send(ResumeFile file) {
        byte[] body = ("{\"profile\":" + file.text() + "}").getBytes(StandardCharsets.UTF_8);
        Instant before = clock.instant();
        Answer answer = api.put(file.address(), body);
        if (!answer.isSuccess()) {
            return ImportOutcome.failed(file, answer.complaints("/profile"));
        }
        JsonNode candidate = answer.body();
        return new ImportOutcome(
                file,
                kind(answer, before),
                candidate.path("id").asText(),
                candidate.path("version").asLong(),
                List.of());
    }

    /** What an upsert did that was sent at that time. */
    static ImportOutcome.Kind kind(Answer answer, Instant sent) {
        if (answer.status() == 201) {
            return ImportOutcome.Kind.NEW;
        }
        Instant updated = Instant.parse(answer.body().path("updatedAt").asText());
        return updated.isBefore(sent) ? ImportOutcome.Kind.UNCHANGED : ImportOutcome.Kind.CHANGED;
    }
}
