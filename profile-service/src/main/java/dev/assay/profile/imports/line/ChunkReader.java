package dev.assay.profile.imports.line;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.SubmissionReader;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.profile.imports.staging.RecordEnds;
import dev.assay.profile.table.TableMapping;
import dev.assay.profile.table.TableRecord;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes checked lines of a chunk's bytes. Blocks for long. */
@ApplicationScoped
public class ChunkReader {

    /** What is left of a line about somebody who has been erased; no line with content looks like this. */
    private static final byte[] ERASED = {0};

    private static final Pattern COLUMN = Pattern.compile("column (\\d+)\\)");

    private static final Pattern KNOWN = Pattern.compile("(/(profile|tags)(/.*)?|/source|/externalId)?");

    private final SubmissionReader submissions;

    ChunkReader(SubmissionReader submissions) {
        this.submissions = submissions;
    }

    /**
     * What a chunk contains.
     *
     * @param blank how many lines are empty; they are skipped, but count as lines
     * @param archiveEnd up to where an archive is done
     */
    public record Content(List<Line> lines, int blank, long archiveEnd) {

        public Content(List<Line> lines, int blank) {
            this(lines, blank, 0);
        }
    }

    /** @param mapping of a table; null if the lines are JSON */
    public Content read(Chunk chunk, String mapping) {
        return mapping == null
                ? read(chunk, false, text -> isBlank(text) ? null : StrictJson.read(text))
                : readTable(chunk, TableMapping.parse(mapping));
    }

    /** The first records of a table. Those behind them are not read. */
    public List<Line> firstRecords(Chunk first, TableMapping mapping, int most) {
        List<byte[]> texts = texts(first.body(), true);
        return IntStream.range(1, texts.size())
                .mapToObj(i -> line(i + 1, texts.get(i), record(mapping)))
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    private static Function<byte[], JsonNode> record(TableMapping mapping) {
        return text -> isBlank(text) ? null : TableRecord.candidate(text, mapping);
    }

    /** The records of a table, without its heading. */
    private Content readTable(Chunk chunk, TableMapping mapping) {
        Content all = read(chunk, true, record(mapping));
        return new Content(
                all.lines().stream().filter(line -> line.number() > 1).toList(), all.blank());
    }

    private Content read(Chunk chunk, boolean quotes, Function<byte[], JsonNode> envelope) {
        List<Line> lines = new ArrayList<>();
        int blank = 0;
        long number = chunk.firstLine();
        for (byte[] text : texts(chunk.body(), quotes)) {
            Line line = line(number, text, envelope);
            if (line == null) {
                blank++;
            } else {
                lines.add(line);
            }
            number++;
        }
        return new Content(lines, blank);
    }

    /** The lines without their line feeds. */
    private static List<byte[]> texts(byte[] body, boolean quotes) {
        List<byte[]> texts = new ArrayList<>();
        RecordEnds ends = new RecordEnds(quotes);
        int start = 0;
        for (int end = ends.next(body, 0); end > 0; end = ends.next(body, end)) {
            texts.add(Arrays.copyOfRange(body, start, end - 1));
            start = end;
        }
        if (start < body.length) {
            texts.add(Arrays.copyOfRange(body, start, body.length));
        }
        return texts;
    }

    /** The bytes of a chunk after erasing the lines about some candidates, whose places stay. */
    byte[] without(Chunk chunk, String mapping, Predicate<ExternalId> erased) {
        Set<Long> gone = read(chunk, mapping).lines().stream()
                .filter(line -> !line.isRefused() && erased.test(line.identity()))
                .map(Line::number)
                .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return chunk.body();
        }
        ByteArrayOutputStream left = new ByteArrayOutputStream(chunk.body().length);
        long number = chunk.firstLine();
        for (byte[] text : texts(chunk.body(), mapping != null)) {
            left.writeBytes(gone.contains(number) ? ERASED : text);
            left.write('\n');
            number++;
        }
        return left.toByteArray();
    }

    /** One candidate, or why the line cannot be one; null if the line is empty. */
    private Line line(long number, byte[] text, Function<byte[], JsonNode> envelope) {
        if (Arrays.equals(text, ERASED)) {
            return Line.refused(number, List.of(new InputError("", ErasedNames.DETAIL)));
        }
        try {
            JsonNode read = envelope.apply(text);
            return read == null ? null : Line.taken(number, submissions.read(read));
        } catch (ProblemException fault) {
            return Line.refused(number, reasons(fault));
        }
    }

    /** Neither the parser's message, which can quote the line, nor names from the line: a report keeps nothing of its content. */
    private static List<InputError> reasons(ProblemException fault) {
        List<InputError> errors = fault.errors();
        if (fault.code() == CommonError.MALFORMED_JSON) {
            String detail = errors.isEmpty()
                    ? unreadable(fault.getMessage())
                    : errors.get(0).detail();
            return List.of(new InputError("", detail));
        }
        return errors.isEmpty()
                ? List.of(new InputError("", fault.getMessage()))
                : errors.stream().map(ChunkReader::withoutStrangeName).toList();
    }

    private static String unreadable(String message) {
        Matcher column = COLUMN.matcher(message);
        String place = column.find() ? " (column " + column.group(1) + ")" : "";
        return "Not a JSON document, or beyond the bounds of one" + place + ".";
    }

    private static InputError withoutStrangeName(InputError error) {
        return KNOWN.matcher(error.pointer()).matches() ? error : new InputError("", error.detail());
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
