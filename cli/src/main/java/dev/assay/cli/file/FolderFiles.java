package dev.assay.cli.file;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files in a folder and its subfolders, in a stable order, without those that programs leave beside people's files.
 *
 * @param linked links to folders, which are not followed, since they may lead to what is here already
 * @param unreadable folders and files that this user may not read
 */
record FolderFiles(List<Path> files, List<Path> linked, List<Path> unreadable) {

    /** The folder itself may be a link; the files are named by it as it was given. */
    static FolderFiles of(Path folder) {
        FolderFiles found = new FolderFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            Path real = folder.toRealPath();
            Files.walkFileTree(real, found.new Walk(folder, real));
        } catch (IOException e) {
            throw new Failure("cannot list " + folder + " (" + e.getMessage() + ").", e);
        }
        Collections.sort(found.files());
        return found;
    }

    /** Hidden files, including those that macOS puts beside each file, and lock files of open documents. */
    private static boolean isLeftByAProgram(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX");
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Path real;

        Walk(Path folder, Path real) {
            this.folder = folder;
            this.real = real;
        }

        /** The folder that was named counts, whatever its name. */
        @Override
        public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return !below.equals(real) && isLeftByAProgram(below)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isLeftByAProgram(file) && Files.isRegularFile(file)) {
                files.add(asGiven(file));
            } else if (!isLeftByAProgram(file) && Files.isDirectory(file)) {
                linked.add(asGiven(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(asGiven(file));
            return FileVisitResult.CONTINUE;
        }

        private Path asGiven(Path file) {
            return folder.resolve(real.relativize(file));
        }
    }
}
