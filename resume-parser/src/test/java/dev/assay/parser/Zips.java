package dev.assay.parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs ZIP files for tests. */
public final class Zips {

    private Zips() {}

    public static byte[] of(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A DOCX with this inside its body. */
    public static byte[] docx(String body) throws IOException {
        return of(Map.of("word/document.xml", document("", body)));
    }

    public static String document(String prolog, String body) {
        return prolog + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                + body + "</w:body></w:document>";
    }

    /** An ODT with these styles, and this inside its body. */
    public static byte[] odt(String styles, String body) throws IOException {
        String names = " xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' xmlns:table='tb' xmlns:draw='d'";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put(
                "content.xml",
                "<office:document-content" + names + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        return of(files);
    }

    /** The same archive, whose directory says that a file is a symbolic link, as programs on Unix do. */
    static byte[] linked(byte[] archive, String file) {
        byte[] linked = archive.clone();
        ByteBuffer bytes = ByteBuffer.wrap(linked).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 + file.length() <= linked.length; i++) {
            if (bytes.getInt(i) == 0x02014b50
                    && file.equals(new String(linked, i + 46, file.length(), StandardCharsets.US_ASCII))) {
                bytes.putShort(i + 4, (short) 0x031e).putShort(i + 40, (short) 0xA1FF);
                return linked;
            }
        }
        throw new IllegalArgumentException("not in the archive: " + file);
    }

    /** Packs text and bytes. */
    static void write(Map<String, String> texts, Map<String, byte[]> parts, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            Map<String, byte[]> all = new LinkedHashMap<>(parts);
            texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
