package dev.assay.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Profiles with the bytes that a released engine makes of them by the rubric of its day. */
record GoldenSet(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = ".profile.json";

    /** An engine with the rubric of the set compiled. */
    interface Engine extends BiFunction<byte[], LocalDate, Replayed> {}

    byte[] rubric() throws IOException {
        return Files.readAllBytes(folder.resolve("rubric.json"));
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(PROFILE))
                    .map(file -> file.substring(0, file.length() - PROFILE.length()))
                    .sorted()
                    .toList();
        }
    }

    byte[] profile(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + PROFILE));
    }

    /** Writes the set as this engine answers now. */
    void write(byte[] rubric, Map<String, byte[]> profiles, LocalDate day, Engine engine) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("rubric.json"), rubric);
        for (Map.Entry<String, byte[]> profile : profiles.entrySet()) {
            Replayed made = engine.apply(profile.getValue(), day);
            Files.write(folder.resolve(profile.getKey() + PROFILE), profile.getValue());
            Files.write(folder.resolve(profile.getKey() + ".result.json"), made.result());
            Files.write(folder.resolve(profile.getKey() + ".core.json"), made.scoreCore());
            Files.write(folder.resolve(profile.getKey() + ".receipt.json"), text(made.receipt()));
        }
    }

    /** What this engine answers otherwise; empty where every byte is the same. */
    List<String> differences(Engine engine) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String name : names()) {
            Receipt wanted = Replayed.receipt(JSON.readTree(bytes(name, "receipt")));
            Replayed made = engine.apply(profile(name), wanted.asOf());
            if (!Arrays.equals(bytes(name, "result"), made.result())) {
                differences.add(name + " has another result");
            }
            if (!Arrays.equals(bytes(name, "core"), made.scoreCore())) {
                differences.add(name + " has another score core");
            }
            if (!wanted.equals(made.receipt())) {
                differences.add(name + " has another receipt");
            }
        }
        return differences;
    }

    private byte[] bytes(String name, String kind) throws IOException {
        return Files.readAllBytes(folder.resolve(name + "." + kind + ".json"));
    }

    private static byte[] text(Receipt receipt) {
        return JSON.createObjectNode()
                .put("inputHash", receipt.inputHash())
                .put("rubricVersion", receipt.rubricVersion())
                .put("rubricHash", receipt.rubricHash())
                .put("engineVersion", receipt.engineVersion())
                .put("asOf", receipt.asOf().toString())
                .put("resultHash", receipt.resultHash())
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
