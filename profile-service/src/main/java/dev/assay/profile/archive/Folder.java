package dev.assay.profile.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An archive as a folder of documents: which of its files somebody meant to send. */
public final class Folder {

    /** Files that operating systems and developer tools leave beside documents. */
    private static final Set<String> OTHERS = Set.of("thumbs.db", "desktop.ini", "readme", "license", "notice");

    private static final Set<String> TABLES_OF_A_MEMBER = Set.of("profile.csv", "positions.csv");

    private Folder() {}

    /** Without the files that nobody meant to send. Refuses an archive that then is empty, and one that is about a single person. */
    public static List<ArchiveEntry> documents(List<ArchiveEntry> entries) {
        List<ArchiveEntry> meant = entries.stream().filter(Folder::isMeant).toList();
        if (meant.isEmpty()) {
            throw new ArchiveRefused("There is no file in the archive.");
        }
        if (isExportOfOnePerson(meant)) {
            throw new ArchiveRefused(
                    "The archive is the LinkedIn export of one person, not a folder of documents: send it to POST /api/v1/documents.");
        }
        return meant;
    }

    private static boolean isMeant(ArchiveEntry entry) {
        String name = entry.fileName().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !entry.path().startsWith("__MACOSX/")
                && !OTHERS.contains(name)
                && !OTHERS.contains(name.replaceFirst("\\.(md|txt|html|markdown)$", ""));
    }

    /** Its tables are at the top, or in the only folder. */
    private static boolean isExportOfOnePerson(List<ArchiveEntry> entries) {
        String first = entries.get(0).path();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean one = entries.stream().allMatch(entry -> entry.path().startsWith(folder));
        int from = one ? folder.length() : 0;
        return entries.stream()
                .map(entry -> entry.path().substring(from).toLowerCase(Locale.ROOT))
                .anyMatch(TABLES_OF_A_MEMBER::contains);
    }
}
