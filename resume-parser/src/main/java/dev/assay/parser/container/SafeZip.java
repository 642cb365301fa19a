package dev.assay.parser.container;

import dev.assay.parser.document.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Takes wanted files out of a ZIP; gives up as soon as it turns out to be larger than a résumé can be. */
public final class SafeZip {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_OF_ONE = 16 << 20;
    private static final int UNSUSPICIOUS = 1 << 20;
    private static final int HIGHEST_RATIO = 120;
    private static final int DEFLATED = 8;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final byte[] content;
    private long inflated;

    private SafeZip(byte[] content) {
        this.content = content;
    }

    public static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @throws Unreadable where it is damaged, encrypted, over a limit, or can be read in two ways */
    public static SafeZip open(byte[] content, Predicate<String> wanted) {
        SafeZip zip = new SafeZip(content);
        try {
            ZipDirectory directory = new ZipDirectory(content);
            if (directory.size() > MOST_ENTRIES) {
                throw tooMany();
            }
            for (ZipDirectory.Entry entry : directory.entries()) {
                requireInside(entry.name());
                if (!entry.name().endsWith("/")) {
                    zip.add(entry, wanted.test(entry.name()));
                }
            }
        } catch (IOException | DataFormatException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The archive is damaged.", damaged);
        }
        return zip;
    }

    private static void requireInside(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains("\0") || ("/" + name + "/").contains("/../")) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The archive names files outside of itself.");
        }
    }

    private void add(ZipDirectory.Entry entry, boolean wanted) throws IOException, DataFormatException {
        if (!names.add(entry.name())) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The archive holds two files of one name.");
        }
        if (entry.encrypted()) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED, "The archive is encrypted.");
        }
        if (wanted) {
            byte[] file = entry.method() == DEFLATED ? inflated(entry) : stored(entry);
            CRC32 crc = new CRC32();
            crc.update(file);
            if ((int) crc.getValue() != entry.crc()) {
                throw new ZipException("a file is damaged");
            }
            files.put(entry.name(), file);
        }
    }

    private byte[] stored(ZipDirectory.Entry entry) throws ZipException {
        if (entry.method() != 0) {
            throw new ZipException("a way of packing that is not known");
        }
        count(entry.packed(), entry.packed());
        return Arrays.copyOfRange(content, entry.from(), entry.from() + entry.packed());
    }

    private byte[] inflated(ZipDirectory.Entry entry) throws ZipException, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, entry.from(), entry.packed());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new ZipException("a file ends too early");
                }
                file.write(buffer, 0, read);
                count(read, file.size());
            }
            return file.toByteArray();
        } finally {
            inflater.end();
        }
    }

    /** @param file bytes of one file so far */
    private void count(int more, int file) {
        inflated += more;
        if (file > MOST_OF_ONE || inflated > MOST_BYTES) {
            throw tooLarge("more than " + (inflated >> 20) + " MB inflated");
        }
        if (inflated > UNSUSPICIOUS && inflated > (long) HIGHEST_RATIO * content.length) {
            throw tooLarge("a ratio of more than 1:" + HIGHEST_RATIO);
        }
    }

    private static Unreadable tooMany() {
        return tooLarge("more than " + MOST_ENTRIES + " entries");
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
