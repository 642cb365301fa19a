package dev.assay.images;

import dev.assay.images.Dockerfile.Instruction;
import dev.assay.images.Dockerfile.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an image adds to its base: each stage of its Dockerfile is run in a folder of its own. */
final class ImageTree {

    private final Dockerfile dockerfile;
    private final BuildContext context;
    private final Jdk jdk;
    private final Path folder;
    private final Map<String, Path> roots = new HashMap<>();

    /** The JDK of build stages; what one of its commands has made is used again for the same command. */
    record Jdk(Path home, Map<List<String>, Path> linked) {}

    private ImageTree(Dockerfile dockerfile, BuildContext context, Jdk jdk, Path folder) {
        this.dockerfile = dockerfile;
        this.context = context;
        this.jdk = jdk;
        this.folder = folder;
    }

    static ImageTree layOut(Path root, String file, String service, Jdk jdk, Path folder) throws Exception {
        Path path = root.resolve("images").resolve(file);
        ImageTree tree = new ImageTree(Dockerfile.read(path, service), new BuildContext(root, path), jdk, folder);
        for (Stage stage : tree.dockerfile.stages()) {
            tree.make(stage);
        }
        return tree;
    }

    /** The root of the image itself. */
    Path root() {
        return root(dockerfile.result());
    }

    Stage settings() {
        return dockerfile.result();
    }

    /** The files of the image, relative to its root. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isRegularFile)
                    .map(root()::relativize)
                    .sorted()
                    .toList();
        }
    }

    private Path root(Stage stage) {
        return roots.computeIfAbsent(stage.name(), name -> folder.resolve(name.isEmpty() ? "image" : name));
    }

    private void make(Stage stage) throws Exception {
        Files.createDirectories(root(stage));
        String directory = "/";
        for (Instruction each : stage.instructions()) {
            switch (each.name()) {
                case "WORKDIR" -> {
                    directory = each.arguments();
                    Files.createDirectories(inside(stage, directory));
                }
                case "COPY" -> copy(stage, each.words());
                case "RUN" -> run(stage, directory, each.buildCommand());
                default -> {
                    // These say how the image is started, and add no files.
                }
            }
        }
    }

    private void copy(Stage stage, List<String> words) throws Exception {
        Path target = inside(stage, words.get(words.size() - 1));
        if (words.get(0).startsWith("--from=")) {
            Path source = inside(dockerfile.named(words.get(0).substring("--from=".length())), words.get(1));
            Files.createDirectories(target.getParent());
            // If the folder exists, as WORKDIR leaves it, the source would be copied into it.
            Files.deleteIfExists(target);
            Command.copy(source, target, true);
            return;
        }
        Files.createDirectories(target);
        for (String source : words.subList(0, words.size() - 1)) {
            for (Path each : context.files(source)) {
                Command.copy(Files.isDirectory(each) ? each.resolve(".") : each, target, false);
            }
        }
    }

    private void run(Stage stage, String directory, List<String> command) throws Exception {
        int output = command.indexOf("--output");
        Path made = output < 0 ? null : inside(stage, command.get(output + 1));
        if (jdk.linked().containsKey(command)) {
            Files.createDirectories(made.getParent());
            Command.copy(jdk.linked().get(command), made, true);
            return;
        }
        if (made != null) {
            Files.createDirectories(made.getParent());
        }
        List<String> all = new ArrayList<>(Sandbox.build(root(stage), directory, jdk.home(), stage.variables()));
        all.addAll(command);
        Command.run(all);
        if (made != null) {
            jdk.linked().put(command, made);
        }
    }

    private Path inside(Stage stage, String path) {
        return root(stage).resolve(path.replaceAll("^/+", "")).normalize();
    }
}
