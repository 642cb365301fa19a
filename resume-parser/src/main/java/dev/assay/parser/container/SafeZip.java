package dev.assay.parser.container;

import dev.assay.parser.document.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes wanted files out of a ZIP; gives up as soon as it turns out to be larger than a résumé can be. */
public final class SafeZip {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_OF_ONE = 16 << 20;
    private static final int UNSUSPICIOUS = 1 << 20;
    private static final int HIGHEST_RATIO = 120;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int size;
    private long inflated;

    private SafeZip(int size) {
        this.size = size;
    }

    public static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @throws Unreadable where it is damaged, encrypted or over a limit */
    public static SafeZip open(byte[] content, Predicate<String> wanted) {
        SafeZip zip = new SafeZip(content.length);
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge("more than " + MOST_ENTRIES + " entries");
                }
                requireInside(entry.getName());
                if (!entry.isDirectory()) {
                    zip.names.add(entry.getName());
                }
                zip.take(stream, entry.getName(), wanted.test(entry.getName()));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            Unreadable.Reason reason = locked ? Unreadable.Reason.ENCRYPTED : Unreadable.Reason.DAMAGED;
            throw new Unreadable(reason, locked ? "The archive is encrypted." : "The archive is damaged.", damaged);
        }
        return zip;
    }

    private static void requireInside(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains("\0") || ("/" + name + "/").contains("/../")) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The archive names files outside of itself.");
        }
    }

    private void take(ZipInputStream stream, String name, boolean wanted) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int length = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            length += read;
            inflated += read;
            if (length > MOST_OF_ONE && wanted || inflated > MOST_BYTES) {
                throw tooLarge("more than " + (inflated >> 20) + " MB inflated");
            }
            if (inflated > UNSUSPICIOUS && inflated > (long) HIGHEST_RATIO * size) {
                throw tooLarge("a ratio of more than 1:" + HIGHEST_RATIO);
            }
            if (wanted) {
                file.write(buffer, 0, read);
            }
        }
        if (wanted) {
            files.put(name, file.toByteArray());
        }
    }

    private static Unreadable tooLarge(String what) {
        return new Unreadable(Unreadable.Reason.TOO_LARGE, "The archive was not read: " + what + ".");
    }

    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Of all files, also of those that were not wanted. */
    public List<String> names() {
        return List.copyOf(names);
    }

    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }
}
