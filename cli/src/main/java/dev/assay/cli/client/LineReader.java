package dev.assay.cli.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file as bytes, without the empty ones; of a line that is too long only the beginning. */
final class LineReader implements AutoCloseable {

    static final int LONGEST = 16 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long number;
    private byte[] text;

    LineReader(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        do {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int read = in.read();
            if (read < 0) {
                return false;
            }
            for (; read >= 0 && read != '\n'; read = in.read()) {
                if (line.size() < LONGEST) {
                    line.write(read);
                }
            }
            number++;
            text = line.toByteArray();
        } while (isBlank());
        return true;
    }

    private boolean isBlank() {
        for (byte each : text) {
            if (each != ' ' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Of the line that {@link #next} went to, the first one being 1. */
    long number() {
        return number;
    }

    byte[] text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
