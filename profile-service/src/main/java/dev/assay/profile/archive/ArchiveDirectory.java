package dev.assay.profile.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The list of files at the end of an archive. It alone says what the archive contains; bytes between the files are never read. */
public final class ArchiveDirectory {

    /** How far from the end the record that locates the directory can begin: its own length and the longest comment. */
    public static final int TAIL = 22 + 0xffff;

    private static final int END_RECORD = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_RECORD = 46;

    /** Says that the number is in another record, as in archives beyond 4 GB or 65,535 files. */
    private static final long ELSEWHERE = 0xffffffffL;

    private static final int MOST_BYTES = 8 << 20;

    private ArchiveDirectory() {}

    /** Where a directory is, and how many files it claims to list. */
    public record Place(long start, int length, int entries) {

        public long end() {
            return start + length;
        }
    }

    /**
     * Finds the directory.
     *
     * @param tail the last {@link #TAIL} bytes, or all of them if there are fewer
     * @param length of the archive
     * @param most files that are taken
     */
    public static Place find(byte[] tail, long length, int most) {
        ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = tail.length - END_RECORD; i >= 0; i--) {
            // A record counts only if nothing but its comment follows it, so that an archive cannot be read in two
            // ways.
            if (end.getInt(i) == END_MARK && i + END_RECORD + u16(end, i + 20) == tail.length) {
                return place(end, i, length - tail.length + i, most);
            }
        }
        throw new ArchiveRefused("The body is not a ZIP archive, or is incomplete.");
    }

    private static Place place(ByteBuffer end, int at, long position, int most) {
        int entries = u16(end, at + 10);
        long bytes = u32(end, at + 12);
        long start = u32(end, at + 16);
        if (entries == 0xffff || bytes == ELSEWHERE || start == ELSEWHERE) {
            throw new ArchiveRefused("ZIP64 archives are not read: send fewer files at a time.");
        }
        if (u16(end, at + 4) != 0 || u16(end, at + 6) != 0 || start + bytes != position) {
            throw new ArchiveRefused("The archive is damaged, or one of several parts.");
        }
        if (entries > most || bytes > MOST_BYTES) {
            throw new ArchiveRefused("An archive may have at most " + most + " files; this one has " + entries + ".");
        }
        return new Place(start, (int) bytes, entries);
    }

    /** The files in the order of their offsets, without folders. */
    public static List<ArchiveEntry> read(byte[] directory, Place place) {
        ByteBuffer records = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        List<ArchiveEntry> entries = new ArrayList<>();
        for (int i = 0; i < place.entries(); i++) {
            entries.add(entry(records));
        }
        if (records.hasRemaining()) {
            throw damaged();
        }
        entries.sort(Comparator.comparingLong(ArchiveEntry::offset));
        return IntStream.range(0, entries.size())
                .mapToObj(i -> bounded(
                        entries.get(i),
                        i + 1 < entries.size() ? entries.get(i + 1).offset() : place.start()))
                .filter(entry -> !entry.path().endsWith("/"))
                .toList();
    }

    private static ArchiveEntry entry(ByteBuffer records) {
        int at = records.position();
        if (records.remaining() < ENTRY_RECORD || records.getInt(at) != ENTRY_MARK) {
            throw damaged();
        }
        int name = u16(records, at + 28);
        int length = ENTRY_RECORD + name + u16(records, at + 30) + u16(records, at + 32);
        if (records.remaining() < length) {
            throw damaged();
        }
        byte[] path = new byte[name];
        records.get(at + ENTRY_RECORD, path);
        records.position(at + length);
        return new ArchiveEntry(
                path(path),
                u32(records, at + 42),
                0,
                u32(records, at + 20),
                u32(records, at + 24),
                u16(records, at + 10),
                u16(records, at + 8),
                u16(records, at + 40),
                u32(records, at + 16));
    }

    /** Overlapping files are how a small archive unpacks to a huge one. */
    private static ArchiveEntry bounded(ArchiveEntry entry, long end) {
        if (entry.offset() + entry.packed() >= end) {
            throw damaged();
        }
        return new ArchiveEntry(
                entry.path(),
                entry.offset(),
                end,
                entry.packed(),
                entry.size(),
                entry.method(),
                entry.flags(),
                entry.mode(),
                entry.crc());
    }

    /** Old Windows programs separate folders with backslashes and write names in any code page, so names are shown and never used to find a file. */
    private static String path(byte[] name) {
        String path;
        try {
            path = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException other) {
            path = new String(name, StandardCharsets.ISO_8859_1);
        }
        return path.replace('\\', '/');
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static long u32(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffffffffL;
    }

    private static ArchiveRefused damaged() {
        return new ArchiveRefused("The directory of the archive is damaged.");
    }
}
