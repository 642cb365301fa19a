package dev.assay.profile.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file as the directory of its archive describes it.
 *
 * @param path its path in the archive, separated by slashes, as the archive has it
 * @param offset of its own header in the archive
 * @param end where the next file or the directory begins, before which the entry must end
 * @param packed bytes in the archive
 * @param size bytes when unpacked
 * @param mode what kind of file it was on a Unix system; 0 if unknown
 */
public record ArchiveEntry(
        String path, long offset, long end, long packed, long size, int method, int flags, int mode, long crc) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Of the file, of its header, of the directory. */
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    private static final int KIND_OF_FILE = 0xF000;
    private static final int PLAIN = 0x8000;
    private static final int LINK = 0xA000;

    /** No genuine document larger than this is packed so tightly. */
    private static final int UNSUSPICIOUS = 1 << 20;

    private static final int HIGHEST_RATIO = 120;
    private static final int LONGEST_PATH = 255;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@link #json} has written. */
    public static ArchiveEntry parse(byte[] json) {
        try {
            return JSON.readValue(json, ArchiveEntry.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Not what was kept of an archive", impossible);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws EntryRefused if unpacking is not even attempted */
    public void check() {
        int kind = mode & KIND_OF_FILE;
        if ((flags & ENCRYPTED) != 0) {
            throw new EntryRefused("The file is encrypted.");
        }
        if (kind == LINK) {
            throw new EntryRefused("It is a link to another file; links are not followed.");
        }
        if (kind != 0 && kind != PLAIN) {
            throw new EntryRefused("It is not a regular file.");
        }
        if (isOutside()) {
            throw new EntryRefused("Its path is outside the archive.");
        }
        if (size > UNSUSPICIOUS && size > HIGHEST_RATIO * packed) {
            throw new EntryRefused("Its compression ratio is over 1:" + HIGHEST_RATIO + ", which no document has.");
        }
        if (method != DEFLATED && (method != STORED || packed != size)) {
            throw new EntryRefused("Its compression method is not supported; use deflate.");
        }
    }

    private boolean isOutside() {
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    /** The path, shortened, and without characters that could do harm in a terminal, a spreadsheet or a web page. */
    public String shown() {
        String shown = path.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "");
        return shown.length() <= LONGEST_PATH ? shown : "..." + shown.substring(shown.length() - LONGEST_PATH + 3);
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
