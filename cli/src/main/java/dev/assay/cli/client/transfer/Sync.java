package dev.assay.cli.client.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Answer;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.home.PrivateFolder;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a folder in step with the pool: a file for each candidate, none for the erased, and a note of where to continue next time. */
public final class Sync {

    private static final String CHANGES = Candidates.PATH + "/changes";
    private static final String BEGINNING = CHANGES + "?limit=500";

    /** Nothing else is followed: the list without a cursor tells of no erasures, and the items of another list would pass for erasures. */
    private static final Pattern POSITION = Pattern.compile(
            Pattern.quote(CHANGES) + "\\?([\\w.~&=-]|%[0-9A-Fa-f]{2})*\\bcursor=([\\w.~&=-]|%[0-9A-Fa-f]{2})+");

    private static final String NOTE = ".sync";

    /** The answers to a cursor that was cut short and to one of before a restored backup. */
    private static final Set<Integer> USELESS = Set.of(400, 410);

    private final ApiClient api;
    private final Path folder;

    public Sync(ApiClient api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** @param told receives each change after the folder has it */
    public void run(Consumer<JsonNode> told) {
        try {
            PrivateFolder.create(folder);
            Optional<Answer> next = next();
            if (next.isPresent()) {
                follow(next.get().orFail("read the changes"), told, this::note);
            } else {
                startOver(told);
            }
        } catch (IOException e) {
            throw new Failure("cannot keep " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    /** What is new since the noted position; empty if there is none, or none that is of any use, as after a disk was full. */
    private Optional<Answer> next() throws IOException {
        Path note = folder.resolve(NOTE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        String place = new String(Files.readAllBytes(note), StandardCharsets.ISO_8859_1).strip();
        return Optional.of(place)
                .filter(POSITION.asMatchPredicate())
                .map(api::get)
                .filter(answer -> !USELESS.contains(answer.status()));
    }

    /**
     * Files that the full list does not name again are of former candidates. The position is noted only after they are deleted, so an interrupted run
     * starts over.
     */
    private void startOver(Consumer<JsonNode> told) throws IOException {
        Files.deleteIfExists(folder.resolve(NOTE));
        Set<Path> left = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Sync::isCandidate).forEach(left::add);
        }
        String[] last = {""};
        follow(
                api.get(BEGINNING).orFail("read the changes"),
                change -> {
                    left.remove(file(change));
                    told.accept(change);
                },
                place -> last[0] = place);
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
        note(last[0]);
    }

    /** Receives the position to continue from. */
    @FunctionalInterface
    private interface Place {
        void reached(String place) throws IOException;
    }

    private void note(String place) throws IOException {
        write(folder.resolve(NOTE), place + "\n");
    }

    /** Reports a position only after the files of its page are written, so that an interrupted page is done again. */
    private void follow(JsonNode first, Consumer<JsonNode> told, Place place) throws IOException {
        JsonNode page = first;
        while (true) {
            for (JsonNode change : page.path("items")) {
                apply(change);
                told.accept(change);
            }
            place.reached(page.path("sync").asText());
            if (!page.hasNonNull("next")) {
                return;
            }
            page = api.get(page.path("next").asText()).orFail("read the changes");
        }
    }

    private void apply(JsonNode change) throws IOException {
        if (change.has("candidate")) {
            write(file(change), change.path("candidate").toPrettyString() + "\n");
        } else {
            Files.deleteIfExists(file(change));
        }
    }

    private Path file(JsonNode change) {
        String id = change.path("id").asText();
        if (!Candidates.isId(id)) {
            throw new Failure("the gateway named a candidate by something that is no id.");
        }
        return folder.resolve(id + ".json");
    }

    private static boolean isCandidate(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && Candidates.isId(name.substring(0, name.length() - ".json".length()));
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        PrivateFile.begin(part);
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
