package dev.assay.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced blocks of a document that is meant to be followed: {@code sh} is run, {@code json} is what the commands before it print, and any other
 * block with a name is a file that the reader creates.
 */
final class Guide {

    /** In the document, stands for a text that differs each time. */
    private static final String ANY = "...";

    private static final Pattern FENCED =
            Pattern.compile("^```(\\w+) ?(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private record Block(String language, String name, String text) {}

    private final List<Block> blocks = new ArrayList<>();

    Guide(String markdown) {
        Matcher fenced = FENCED.matcher(markdown);
        while (fenced.find()) {
            blocks.add(new Block(fenced.group(1), fenced.group(2), fenced.group(3)));
        }
    }

    /** Writes the files and one script with all commands to a folder; each step's output goes to a file. */
    Path write(Path folder) throws IOException {
        StringBuilder script =
                new StringBuilder("set -euo pipefail\ntrap 'kill $(jobs -p) 2> /dev/null || true' EXIT\n");
        for (int step = 0; step < blocks.size(); step++) {
            Block block = blocks.get(step);
            if (block.language().equals("sh")) {
                script.append("{\n")
                        .append(block.text())
                        .append("} > ")
                        .append(output(step))
                        .append("\n");
            } else if (!block.name().isEmpty()) {
                Files.writeString(folder.resolve(block.name()), block.text());
            }
        }
        return Files.writeString(folder.resolve("guide.sh"), script);
    }

    /** The blocks of answers that differ from what was printed. */
    List<String> untrue(Path folder) throws IOException {
        List<String> untrue = new ArrayList<>();
        for (int step = 1; step < blocks.size(); step++) {
            if (blocks.get(step).language().equals("json")) {
                JsonNode told = JSON.readTree(blocks.get(step).text());
                JsonNode printed = JSON.readTree(Files.readString(folder.resolve(output(step - 1))));
                if (!matches(told, printed)) {
                    untrue.add("told " + told + ", printed " + printed);
                }
            }
        }
        return untrue;
    }

    int answers() {
        return (int)
                blocks.stream().filter(block -> block.language().equals("json")).count();
    }

    private static String output(int step) {
        return "step-" + step + ".out";
    }

    private static boolean matches(JsonNode told, JsonNode printed) {
        if (told.isTextual() && told.asText().equals(ANY)) {
            return printed.isTextual();
        }
        if (!told.isContainerNode() || told.getNodeType() != printed.getNodeType() || told.size() != printed.size()) {
            return told.equals(printed);
        }
        if (told.isArray()) {
            for (int i = 0; i < told.size(); i++) {
                if (!matches(told.get(i), printed.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return told.properties().stream().allMatch(member -> matches(member.getValue(), printed.path(member.getKey())));
    }
}
