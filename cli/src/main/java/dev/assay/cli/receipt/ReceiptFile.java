package dev.assay.cli.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Failure;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answers in a file, as {@code assay score --json} prints them, one for each profile; or a single one as the API gives it, or its receipt alone. */
public final class ReceiptFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 64L << 20;

    private final Path file;
    private final List<JsonNode> answers;

    private ReceiptFile(Path file, List<JsonNode> answers) {
        this.file = file;
        this.answers = answers;
    }

    public static ReceiptFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Failure(file + " is larger than " + (LARGEST >> 20) + " MB, which no receipt is.");
            }
            try (MappingIterator<JsonNode> values =
                    JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
                // Files that could not be scored have a line that says why.
                return new ReceiptFile(
                        file,
                        values.readAll().stream()
                                .filter(answer -> !answer.has("error"))
                                .toList());
            }
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure(file + " does not hold JSON (" + e.getMessage().split("\n", 2)[0] + ").", e);
        }
    }

    /** The only answer in the file. */
    public Answer only() {
        if (answers.size() != 1) {
            throw new Failure(file + " holds " + answers.size() + " receipts, and one is wanted.");
        }
        return answer(answers.get(0));
    }

    /** The answer for this input; if the file has only one answer, that one. */
    public Answer of(String inputHash) {
        Optional<Answer> wanted = answers.stream()
                .map(this::answer)
                .filter(answer -> answer.receipt().inputHash().equals(inputHash))
                .findFirst();
        if (wanted.isEmpty() && answers.size() > 1) {
            throw new Failure("none of the " + answers.size() + " receipts in " + file + " is of this profile.");
        }
        return wanted.orElseGet(this::only);
    }

    private Answer answer(JsonNode json) {
        JsonNode receipt = json.path("receipt").isObject() ? json.path("receipt") : json;
        for (String member :
                List.of("inputHash", "rubricVersion", "rubricHash", "engineVersion", "asOf", "resultHash")) {
            if (!receipt.path(member).isTextual()) {
                throw new Failure(file + " holds no receipt: '" + member + "' is missing.");
            }
        }
        return new Answer(
                receipt(receipt), receipt, Optional.of(json.path("result")).filter(JsonNode::isObject));
    }

    private Receipt receipt(JsonNode json) {
        try {
            return new Receipt(
                    json.path("inputHash").textValue(),
                    json.path("rubricVersion").textValue(),
                    json.path("rubricHash").textValue(),
                    json.path("engineVersion").textValue(),
                    LocalDate.parse(json.path("asOf").textValue()),
                    json.path("resultHash").textValue());
        } catch (DateTimeException e) {
            throw new Failure(file + " holds no receipt: 'asOf' is no day.", e);
        }
    }

    /**
     * A receipt, and the result it came with.
     *
     * @param json the receipt as it was read
     */
    public record Answer(Receipt receipt, JsonNode json, Optional<JsonNode> result) {

        /** Whether the result beside the receipt is the one that the receipt names. */
        boolean isWhole() {
            return result.map(CanonicalJson::bytes)
                    .map(CanonicalJson::hash)
                    .map(receipt.resultHash()::equals)
                    .orElse(true);
        }
    }
}
