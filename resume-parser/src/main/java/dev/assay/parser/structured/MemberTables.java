package dev.assay.parser.structured;

import dev.assay.parser.container.SafeZip;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.text.Characters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The tables of one member's export. They stand at the top of the archive, or in the one folder that there is; profile-service's {@code Folder} tells
 * by the same rule what is the export of one person and what is a folder of documents.
 */
final class MemberTables {
    private static final List<String> OF_A_MEMBER = List.of("profile.csv", "positions.csv");

    private static final Set<String> READ = Set.of(
            "profile.csv",
            "email addresses.csv",
            "phonenumbers.csv",
            "positions.csv",
            "education.csv",
            "skills.csv",
            "languages.csv",
            "projects.csv",
            "certifications.csv",
            "publications.csv",
            "patents.csv",
            "volunteering.csv",
            "honors.csv");

    /** What systems and programmers put beside documents. */
    private static final Set<String> OTHERS = Set.of("thumbs.db", "desktop.ini", "readme", "license", "notice");

    private final Map<String, byte[]> files = new HashMap<>();

    /** @throws Unreadable where the tables may be those of several people */
    MemberTables(byte[] content) {
        SafeZip zip = SafeZip.open(content, MemberTables::isRead);
        List<String> meant = zip.names().stream().filter(MemberTables::isMeant).toList();
        String folder = folder(meant);
        requireOnePerson(meant, folder);
        zip.files().forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                files.putIfAbsent(path.substring(folder.length()).toLowerCase(Locale.ROOT), bytes);
            }
        });
    }

    /** Not messages and the like, which can be larger than all that is read. */
    private static boolean isRead(String path) {
        return READ.contains(name(path).replace('_', ' '));
    }

    private static boolean isMeant(String path) {
        String name = name(path);
        return !name.startsWith(".")
                && !path.startsWith("__MACOSX/")
                && !OTHERS.contains(name)
                && !OTHERS.contains(name.replaceFirst("\\.(md|txt|html|markdown)$", ""));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String folder(List<String> paths) {
        String first = paths.isEmpty() ? "" : paths.get(0);
        String folder = first.substring(0, first.indexOf('/') + 1);
        return paths.stream().allMatch(path -> path.startsWith(folder)) ? folder : "";
    }

    private static void requireOnePerson(List<String> paths, String folder) {
        boolean here = paths.stream()
                .filter(path -> path.startsWith(folder))
                .anyMatch(path ->
                        OF_A_MEMBER.contains(path.substring(folder.length()).toLowerCase(Locale.ROOT)));
        boolean once = OF_A_MEMBER.stream()
                .allMatch(table ->
                        paths.stream().filter(path -> name(path).equals(table)).count() <= 1);
        if (!here || !once) {
            throw new Unreadable(
                    Unreadable.Reason.UNKNOWN_FORMAT,
                    "The archive is not the LinkedIn export of one person: Profile.csv and Positions.csv have to be there once, at its top or in its one folder. Send each person's export by itself.");
        }
    }

    /** @param table its name, which some exports write with underscores */
    List<Map<String, String>> rows(String table) {
        byte[] file = files.getOrDefault(table + ".csv", files.get(table.replace(' ', '_') + ".csv"));
        return file == null ? List.of() : CsvTable.rows(Characters.text(file));
    }
}
