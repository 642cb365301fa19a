package dev.assay.cli.client.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Answer;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.file.ImportFiles;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Sends a file of many candidates in one call, and follows the resulting job. */
public final class BulkImport {

    static final String PATH = "/api/v1/imports";

    /** Each look has several tries of its own: together about two minutes. */
    private static final int LOOKS = 12;

    private static final Set<String> ENDS = Set.of("done", "cancelled", "reverted");

    /** A job as the API reports it. */
    public record Job(
            String id,
            String state,
            long lines,
            long read,
            long created,
            long updated,
            long unchanged,
            long failed,
            long duplicates) {

        static Job of(JsonNode job) {
            JsonNode counts = job.path("counts");
            return new Job(
                    job.path("id").asText(),
                    job.path("state").asText(),
                    counts.path("lines").asLong(),
                    counts.path("read").asLong(),
                    counts.path("created").asLong(),
                    counts.path("updated").asLong(),
                    counts.path("unchanged").asLong(),
                    counts.path("failed").asLong(),
                    counts.path("duplicates").asLong());
        }
    }

    /** A remark about one line. */
    public record Remark(long line, boolean failed, String text) {}

    /** A new candidate who may be the same person as an existing one. */
    public record Lookalike(long line, String candidate, String other, String reasons) {}

    private final ApiClient api;

    public BulkImport(ApiClient api) {
        this.api = api;
    }

    /** Sends the file; the job is stored when this returns. */
    public Job send(Path file) {
        return Job.of(api.upload(PATH, mediaType(file), file, UUID.randomUUID()).orFail("import " + file));
    }

    private static String mediaType(Path file) {
        if (ImportFiles.isTable(file)) {
            return "text/csv";
        }
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson")
                ? "application/x-ndjson"
                : "application/zip";
    }

    /** Follows the job to its end and returns its last state; reconnects if the connection breaks. */
    public Job await(Job job, LongConsumer read) {
        AtomicReference<Job> last = new AtomicReference<>(job);
        while (!ENDS.contains(last.get().state())) {
            api.events(PATH + "/" + job.id() + "/events", told -> {
                if (told.has("counts")) {
                    last.set(Job.of(told));
                    read.accept(last.get().read());
                }
            });
            if (!ENDS.contains(last.get().state())) {
                last.set(look(job));
            }
            if (last.get().state().equals("awaiting-mapping")) {
                throw new Failure("the import " + job.id() + " waits for its mapping.");
            }
        }
        return last.get();
    }

    /** Waits for a service that restarts, since the job stays stored meanwhile. */
    private Job look(Job job) {
        String path = PATH + "/" + job.id();
        Answer answer = api.get(path);
        for (int waited = 1; answer.willPass() && waited < LOOKS; waited++) {
            answer = api.get(path);
        }
        return Job.of(answer.orFail(
                "follow the import, which goes on without this command (GET " + path + " tells how far)"));
    }

    /** Passes on each remark about a line, in the order of the lines. */
    public void remarks(Job job, Consumer<Remark> told) {
        api.pages(
                PATH + "/" + job.id() + "/errors?limit=500",
                "read the errors of the import " + job.id(),
                item -> told.accept(remark(item)));
    }

    /** The first new candidates that look like an existing one. */
    public List<Lookalike> lookalikes(Job job, int most) {
        JsonNode page = api.get(PATH + "/" + job.id() + "/duplicates?limit=" + most)
                .orFail("read the duplicates of the import " + job.id());
        List<Lookalike> found = new ArrayList<>();
        page.path("items").forEach(item -> found.add(lookalike(item)));
        return found;
    }

    private static Lookalike lookalike(JsonNode item) {
        List<String> reasons = new ArrayList<>();
        item.path("reasons")
                .forEach(
                        reason -> reasons.add(PlainText.of(reason.path("detail").asText())));
        return new Lookalike(
                item.path("line").asLong(),
                item.path("candidateId").asText(),
                item.path("otherCandidateId").asText(),
                String.join(" ", reasons));
    }

    private static Remark remark(JsonNode item) {
        String pointer = item.path("pointer").asText();
        String text =
                (pointer.isEmpty() ? "" : pointer + ": ") + item.path("detail").asText();
        String file = item.path("file").asText();
        return new Remark(
                item.path("line").asLong(),
                item.path("kind").asText().equals("FAILED"),
                PlainText.of(file.isEmpty() ? text : file + ": " + text));
    }
}
