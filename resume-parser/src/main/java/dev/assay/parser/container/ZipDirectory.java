package dev.assay.parser.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

/** The directory at the end of a ZIP: what it lists is in the archive, as programs see it that open documents, and nothing else is. */
final class ZipDirectory {
    private static final int END_MARK = 0x06054b50;
    private static final int END_RECORD = 22;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_RECORD = 46;
    private static final int FILE_MARK = 0x04034b50;
    private static final int FILE_RECORD = 30;
    private static final int ENCRYPTED = 1;

    private final byte[] content;
    private final ByteBuffer bytes;

    ZipDirectory(byte[] content) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param from where its packed bytes begin @param method 0 for stored, 8 for deflated */
    record Entry(String name, int from, int packed, int method, boolean encrypted, int crc) {}

    /** How many files it says that it lists; an archive of more than 65,534 says 65,535, whatever it lists. */
    int size() throws ZipException {
        return u16(end() + 10);
    }

    /**
     * Reads it.
     *
     * @throws IndexOutOfBoundsException where a record says that something stands outside of the archive
     * @throws ZipException where it is damaged otherwise
     */
    List<Entry> entries() throws ZipException {
        int end = end();
        int count = u16(end + 10);
        int at = bytes.getInt(end + 16);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            require(bytes.getInt(at) == ENTRY_MARK);
            entries.add(entry(at));
            at += ENTRY_RECORD + u16(at + 28) + u16(at + 30) + u16(at + 32);
        }
        require(at == end);
        return entries;
    }

    private int end() throws ZipException {
        for (int at = content.length - END_RECORD; at >= 0; at--) {
            if (bytes.getInt(at) == END_MARK) {
                return at;
            }
        }
        throw new ZipException("no directory");
    }

    private Entry entry(int at) throws ZipException {
        int file = bytes.getInt(at + 42);
        int length = u16(at + 28);
        byte[] name = Arrays.copyOfRange(content, at + ENTRY_RECORD, at + ENTRY_RECORD + length);
        // A file that calls itself otherwise would be another one for whoever reads from the beginning.
        require(bytes.getInt(file) == FILE_MARK && u16(file + 26) == length);
        require(Arrays.equals(name, Arrays.copyOfRange(content, file + FILE_RECORD, file + FILE_RECORD + length)));
        int from = file + FILE_RECORD + length + u16(file + 28);
        int packed = bytes.getInt(at + 20);
        require(packed >= 0 && packed <= content.length - from);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                from,
                packed,
                u16(at + 10),
                (u16(at + 8) & ENCRYPTED) != 0,
                bytes.getInt(at + 16));
    }

    private int u16(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static void require(boolean whole) throws ZipException {
        if (!whole) {
            throw new ZipException("the directory and the files do not fit");
        }
    }
}
