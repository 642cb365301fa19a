package dev.assay.cli.client.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Answer;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.Bounded;
import dev.assay.cli.client.Form;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import dev.assay.cli.output.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads files, each as the candidate that the file name identifies. */
public final class Import {

    /** The source that gives file names as external ids. */
    private static final String SOURCE = "file";

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final Pattern LINKED_CANDIDATE = Pattern.compile("<" + Candidates.PATH + "/([0-9a-f-]+)>");

    private final ApiClient api;
    private final Clock clock;
    private final boolean replace;
    private final AtomicBoolean noDocumentIsRead = new AtomicBoolean();

    /** @param replace whether a file may put another person in the place of whom its name meant so far */
    public Import(ApiClient api, Clock clock, boolean replace) {
        this.api = api;
        this.clock = clock;
        this.replace = replace;
    }

    /** The outcome of each file, in their order. A file that fails does not stop the others, unless its reason holds for all documents. */
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
        if (file.isDocument() && noDocumentIsRead.get()) {
            return ImportOutcome.notSent(file);
        }
        Instant before = clock.instant();
        Answer answer = file.isDocument() ? sendDocument(file) : sendProfile(file);
        if (answer.saysThatNoDocumentIsRead() && noDocumentIsRead.getAndSet(true)) {
            return ImportOutcome.notSent(file);
        }
        if (answer.saysThatItIsAnotherPerson()) {
            return ImportOutcome.failed(file, whose(file, answer));
        }
        if (!answer.isSuccess()) {
            return ImportOutcome.failed(file, answer.complaints("/profile"));
        }
        JsonNode candidate = file.isDocument() ? answer.body().path("candidate") : answer.body();
        return new ImportOutcome(
                file,
                kind(answer.status(), candidate, before),
                candidate.path("id").asText(),
                candidate.path("version").asLong(),
                List.of());
    }

    /** Why the file is not taken, with the name of whom it would have replaced. */
    private List<String> whose(ResumeFile file, Answer answer) {
        List<String> complaints = new ArrayList<>(answer.complaints(""));
        Matcher id = LINKED_CANDIDATE.matcher(answer.link());
        String known = id.find() ? new Candidates(api).name(id.group(1)) : "somebody else";
        complaints.add(PlainText.of(file.externalId()) + " was " + known
                + " so far; give this file another name, or say --replace if the one is to become the other");
        return complaints;
    }

    private Answer sendProfile(ResumeFile file) {
        byte[] body = ("{\"profile\":" + file.text() + "}").getBytes(StandardCharsets.UTF_8);
        String address = Candidates.external(SOURCE, file.externalId().replace('\\', ':'));
        return api.put(address + (replace ? "" : "?samePerson=true"), body);
    }

    /** Like a profile, under the file's name as external id, so that sending it again makes no second candidate. */
    private Answer sendDocument(ResumeFile file) {
        Form form = new Form()
                .field("source", SOURCE)
                .field("externalId", file.externalId())
                .field("samePerson", String.valueOf(!replace))
                .file("file", file.file().getFileName().toString(), file.bytes());
        return api.post(DOCUMENTS, form);
    }

    /** What an upsert did, given when it was sent. */
    static ImportOutcome.Kind kind(Answer answer, Instant sent) {
        return kind(answer.status(), answer.body(), sent);
    }

    private static ImportOutcome.Kind kind(int status, JsonNode candidate, Instant sent) {
        if (status == 201) {
            return ImportOutcome.Kind.NEW;
        }
        Instant updated = Instant.parse(candidate.path("updatedAt").asText());
        return updated.isBefore(sent) ? ImportOutcome.Kind.UNCHANGED : ImportOutcome.Kind.CHANGED;
    }
}
