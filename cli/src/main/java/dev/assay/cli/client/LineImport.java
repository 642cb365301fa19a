package dev.assay.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.client.ImportOutcome.Kind;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sends an export in, each line as the candidate that it names; a file of any size takes the memory of some lines. A line without an external id
 * makes a new candidate every time, since nothing says that it is the same.
 */
public final class LineImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOGETHER = 64;

    /** What became of one line. */
    public record Outcome(long line, Kind kind, List<String> complaints) {}

    /**
     * @param address empty where the line names no candidate, or cannot be sent
     * @param complaint why it cannot even be sent; empty where it can
     */
    private record Line(long number, byte[] text, Optional<String> address, Optional<String> complaint) {}

    private final ApiClient api;
    private final Clock clock;

    public LineImport(ApiClient api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** How many lines a file has, for those who want to show how far they have come. */
    public static int count(Path file) {
        try (LineReader lines = new LineReader(file)) {
            int count = 0;
            while (lines.next()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new Failure("cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /** Tells the outcome of each line in their order; a line that fails does not keep the others out. */
    public void send(Path file, Progress progress, Consumer<Outcome> outcomes) {
        List<Line> waiting = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        try (LineReader lines = new LineReader(file)) {
            while (lines.next()) {
                Line line = line(lines.number(), lines.text());
                boolean again = line.address().filter(addresses::contains).isPresent();
                // Of two lines about one candidate the later one has to arrive later.
                if (again || waiting.size() == TOGETHER) {
                    send(waiting, progress, outcomes);
                    waiting.clear();
                    addresses.clear();
                }
                waiting.add(line);
                line.address().ifPresent(addresses::add);
            }
            send(waiting, progress, outcomes);
        } catch (IOException e) {
            throw new Failure("cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private void send(List<Line> lines, Progress progress, Consumer<Outcome> outcomes) {
        Bounded.map(lines, line -> {
                    Outcome outcome = outcome(line);
                    progress.step();
                    return outcome;
                })
                .forEach(outcomes);
    }

    private Outcome outcome(Line line) {
        try {
            return line.complaint()
                    .map(complaint -> failed(line, List.of(complaint)))
                    .orElseGet(() -> answered(line));
        } catch (Failure failure) {
            return failed(line, List.of(failure.getMessage()));
        }
    }

    private Outcome answered(Line line) {
        var before = clock.instant();
        Answer answer = line.address().isPresent()
                ? api.put(line.address().get(), line.text())
                : api.post(Candidates.PATH, line.text(), UUID.randomUUID());
        return answer.isSuccess()
                ? new Outcome(line.number(), Import.kind(answer, before), List.of())
                : failed(line, answer.complaints(""));
    }

    private static Outcome failed(Line line, List<String> complaints) {
        return new Outcome(line.number(), Kind.FAILED, complaints);
    }

    private static Line line(long number, byte[] text) {
        if (text.length == LineReader.LONGEST) {
            return unsendable(number, text, "longer than " + (LineReader.LONGEST >> 20) + " MB, which no candidate is");
        }
        try {
            JsonNode read = JSON.readTree(text);
            return read.isObject()
                    ? new Line(number, text, address(read), Optional.empty())
                    : unsendable(number, text, "a JSON object is expected in each line");
        } catch (JsonProcessingException e) {
            String where = "not valid JSON (column " + e.getLocation().getColumnNr() + "): ";
            return unsendable(number, text, where + e.getOriginalMessage());
        } catch (IOException e) {
            return unsendable(number, text, "not UTF-8 text");
        }
    }

    private static Line unsendable(long number, byte[] text, String complaint) {
        return new Line(number, text, Optional.empty(), Optional.of(complaint));
    }

    /** Empty where the line names no candidate, or by an id that no address can have: a slash would divide it. */
    private static Optional<String> address(JsonNode line) {
        String source = line.path("source").asText();
        String id = line.path("externalId").asText();
        boolean named = !source.isEmpty() && !id.isEmpty() && !id.matches(".*[/\\\\].*");
        return named ? Optional.of(Candidates.external(source, id)) : Optional.empty();
    }
}
