package dev.assay.cli.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to send of the files and folders that were named.
 *
 * @param resumes each of one person
 * @param many each of many candidates
 * @param passedOver what is in folders and is neither: other files, and links to folders
 * @param unreadable files and folders that this user may not read
 */
public record ImportFiles(List<ResumeFile> resumes, List<Path> many, List<Path> passedOver, List<Path> unreadable) {

    public static ImportFiles of(List<Path> paths) {
        ImportFiles found = new ImportFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addFolder(path);
            } else if (!Files.exists(path)) {
                throw ResumeFile.missing(path);
            } else if (holdsMany(path)) {
                found.many.add(path);
            } else {
                found.resumes.add(ResumeFile.named(path));
            }
        }
        return found;
    }

    /** Whether a file has many candidates: NDJSON, a table, or an archive of documents that is not one person's LinkedIn export. */
    static boolean holdsMany(Path file) {
        return Files.isRegularFile(file)
                && (isCalled(file, ".ndjson") || isTable(file) || isCalled(file, ".zip") && !OnePersonsExport.is(file));
    }

    /** Whether a file is a table, whose import waits until somebody has confirmed the mapping of its columns. */
    public static boolean isTable(Path file) {
        return isCalled(file, ".csv");
    }

    private static boolean isCalled(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private void addFolder(Path folder) {
        FolderFiles inside = FolderFiles.of(folder);
        Set<Path> exports = unpackedExports(inside.files());
        for (Path file : inside.files()) {
            if (isTable(file) && exports.contains(file.getParent())) {
                passedOver.add(file);
            } else if (holdsMany(file)) {
                many.add(file);
            } else if (ResumeFile.isOfAPerson(file)) {
                resumes.add(ResumeFile.inside(folder, file));
            } else {
                passedOver.add(file);
            }
        }
        passedOver.addAll(inside.linked());
        unreadable.addAll(inside.unreadable());
    }

    /** The folders with an unpacked export, whose tables describe one person and are not lists of candidates. */
    private static Set<Path> unpackedExports(List<Path> files) {
        return files.stream()
                .filter(file -> OnePersonsExport.TABLES.contains(
                        file.getFileName().toString().toLowerCase(Locale.ROOT)))
                .map(Path::getParent)
                .collect(Collectors.toSet());
    }
}
