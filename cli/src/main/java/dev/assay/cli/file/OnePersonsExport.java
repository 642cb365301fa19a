package dev.assay.cli.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Distinguishes the LinkedIn export of one person from an archive of many people's documents, by the same rule as the service. */
final class OnePersonsExport {

    static final Set<String> TABLES = Set.of("profile.csv", "positions.csv");

    /** Files that operating systems and developer tools leave beside documents. */
    private static final Set<String> OTHERS = Set.of("thumbs.db", "desktop.ini", "readme", "license", "notice");

    private OnePersonsExport() {}

    /** Its tables are at the top level, or in the only folder. */
    static boolean is(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return is(zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .map(name -> name.replace('\\', '/'))
                    .filter(OnePersonsExport::isMeant)
                    .toList());
        } catch (IOException broken) {
            // The service says what is wrong with it.
            return false;
        }
    }

    private static boolean is(List<String> entries) {
        String first = entries.isEmpty() ? "" : entries.get(0);
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean one = entries.stream().allMatch(entry -> entry.startsWith(folder));
        int from = one ? folder.length() : 0;
        return entries.stream()
                .map(entry -> entry.substring(from).toLowerCase(Locale.ROOT))
                .anyMatch(TABLES::contains);
    }

    private static boolean isMeant(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !entry.startsWith("__MACOSX/")
                && !OTHERS.contains(name)
                && !OTHERS.contains(name.replaceFirst("\\.(md|txt|html|markdown)$", ""));
    }
}
