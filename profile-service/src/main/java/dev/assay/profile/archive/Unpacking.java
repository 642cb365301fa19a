package dev.assay.profile.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes one file out of its part of the archive, which comes in pieces. Never holds more bytes than the directory has announced. */
public final class Unpacking implements AutoCloseable {

    private static final int HEADER = 30;
    private static final int HEADER_MARK = 0x04034b50;

    private final ArchiveEntry entry;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] content;
    private int filled;
    private long skipped;
    private long packedLeft;

    /** @param entry one that is not refused, and small enough for memory */
    public Unpacking(ArchiveEntry entry) {
        this.entry = entry;
        this.content = new byte[Math.toIntExact(entry.size())];
        this.packedLeft = entry.packed();
    }

    /** Whether no further piece is needed. */
    public boolean isComplete() {
        return packedLeft == 0 && !header.hasRemaining() && skipped == 0;
    }

    /** @param piece the next one, beginning at the entry's offset */
    public void add(byte[] piece) {
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        while (header.hasRemaining() && bytes.hasRemaining()) {
            header.put(bytes.get());
            if (!header.hasRemaining()) {
                skipped = checkedHeader();
            }
        }
        int skip = (int) Math.min(skipped, bytes.remaining());
        bytes.position(bytes.position() + skip);
        skipped -= skip;
        int packed = (int) Math.min(packedLeft, bytes.remaining());
        packedLeft -= packed;
        if (packed > 0) {
            unpack(piece, bytes.position(), packed);
        }
    }

    /** How many bytes of names and extra fields are between the header and the file. */
    private int checkedHeader() {
        int more = (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
        boolean same = header.getInt(0) == HEADER_MARK
                && (header.getShort(8) & 0xffff) == entry.method()
                && entry.offset() + HEADER + more + entry.packed() <= entry.end();
        if (!same) {
            throw new EntryRefused("It is not where the directory of the archive says.");
        }
        return more;
    }

    private void unpack(byte[] piece, int from, int length) {
        if (entry.method() == ArchiveEntry.STORED) {
            System.arraycopy(piece, from, content, filled, length);
            filled += length;
            return;
        }
        inflater.setInput(piece, from, length);
        try {
            while (!inflater.needsInput() && !inflater.finished()) {
                int inflated = filled < content.length
                        ? inflater.inflate(content, filled, content.length - filled)
                        : overflow();
                filled += inflated;
                if (inflated == 0 && !inflater.finished() && !inflater.needsInput()) {
                    throw new EntryRefused("It is damaged.");
                }
            }
        } catch (DataFormatException damaged) {
            throw new EntryRefused("It is damaged.");
        }
    }

    /** Everything that was announced is here, so one more byte is too many. */
    private int overflow() throws DataFormatException {
        if (inflater.inflate(new byte[1]) > 0) {
            throw new EntryRefused("It has more bytes than the directory of the archive says.");
        }
        return 0;
    }

    /** The file, when it is complete. */
    public byte[] content() {
        CRC32 crc = new CRC32();
        crc.update(content);
        if (!isComplete() || filled < content.length || crc.getValue() != entry.crc()) {
            throw new EntryRefused("It is damaged.");
        }
        return content;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
