package dev.assay.profile.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs archives, and makes their directories say what is not so. */
public final class Archives {

    /** Places in a record of the directory. */
    public enum Field {
        FLAGS(8),
        METHOD(10),
        SIZE(24),
        MODE(40),
        OFFSET(42);

        private final int place;

        Field(int place) {
            this.place = place;
        }
    }

    private Archives() {}

    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Files that say their names. */
    public static byte[] named(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return of(files);
    }

    /** Writes another number into the directory's record of a file. */
    public static void patch(byte[] archive, String file, Field field, int value) {
        byte[] name = file.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 + name.length <= archive.length; i++) {
            if (bytes.getInt(i) == 0x02014b50
                    && ByteBuffer.wrap(name)
                            .equals(ByteBuffer.wrap(archive, i + 46, name.length)
                                    .slice())) {
                switch (field) {
                    case FLAGS, METHOD, MODE -> bytes.putShort(i + field.place, (short) value);
                    case SIZE, OFFSET -> bytes.putInt(i + field.place, value);
                }
                return;
            }
        }
        throw new IllegalArgumentException("not in the archive: " + file);
    }

    /** What the directory of an archive in memory says. */
    public static List<ArchiveEntry> entries(byte[] archive) {
        ArchiveDirectory.Place place = ArchiveDirectory.find(archive, archive.length, 100);
        return ArchiveDirectory.read(
                java.util.Arrays.copyOfRange(archive, (int) place.start(), (int) place.end()), place);
    }
}
