package dev.assay.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A Dockerfile with what ours use: one instruction in a line, one variable in an ENV, arguments as {@code ${NAME}}. */
record Dockerfile(List<Stage> stages) {

    private static final Set<String> KNOWN = Set.of("ARG", "WORKDIR", "COPY", "RUN", "USER", "ENV", "ENTRYPOINT");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param name empty if nothing is copied from the stage */
    record Stage(String name, List<Instruction> instructions) {

        /** The arguments of the last instruction of this name. */
        String last(String instruction) {
            return all(instruction).stream()
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new AssertionError("no " + instruction))
                    .arguments();
        }

        Map<String, String> variables() {
            Map<String, String> variables = new TreeMap<>();
            for (Instruction each : all("ENV")) {
                String[] parts = each.arguments().split("=", 2);
                variables.put(parts[0], parts[1]);
            }
            return variables;
        }

        List<Instruction> all(String instruction) {
            return instructions.stream()
                    .filter(each -> each.name().equals(instruction))
                    .toList();
        }
    }

    record Instruction(String name, String arguments) {

        List<String> words() {
            return List.of(arguments.split(" +"));
        }

        /** A command of a build stage, which may have a shell. */
        List<String> buildCommand() {
            return arguments.startsWith("[") ? command() : List.of("/bin/sh", "-c", arguments);
        }

        /** A command that runs without a shell. */
        List<String> command() {
            try {
                return List.of(JSON.readValue(arguments, String[].class));
            } catch (JsonProcessingException shell) {
                throw new AssertionError(name + " needs a shell: " + arguments, shell);
            }
        }
    }

    /** @param service the value of {@code ${SERVICE}} */
    static Dockerfile read(Path file, String service) throws IOException {
        List<Stage> stages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.replace("${SERVICE}", service).split(" +", 2);
            if (parts[0].equals("FROM")) {
                String[] words = parts[1].split(" +");
                stages.add(new Stage(words.length == 3 ? words[2] : "", new ArrayList<>()));
            } else if (!KNOWN.contains(parts[0])) {
                throw new AssertionError("this test does not know " + line);
            } else if (!stages.isEmpty()) {
                stages.get(stages.size() - 1).instructions().add(new Instruction(parts[0], parts[1]));
            }
        }
        return new Dockerfile(stages);
    }

    Stage result() {
        return stages.get(stages.size() - 1);
    }

    Stage named(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stage " + name));
    }
}
