package dev.assay.parser.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the pipes; all numbers are big-endian and 32 bits. After {@link #READY}, for each document: length and UTF-8 of the name, length
 * and bytes of the content; back comes a byte that says which kind of answer, and length and UTF-8 of the answer.
 */
final class Frames {

    /** "ASY1", sent once when documents can come. */
    static final int READY = 0x41535931;

    private static final int LONGEST_NAME = 4096;
    private static final int MOST_BYTES = 32 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    record Document(String name, byte[] content) {}

    /** @param kind {@link Answers#PARSED} or {@link Answers#UNREADABLE} */
    record Answer(int kind, byte[] json) {}

    void ready() throws IOException {
        out.writeInt(READY);
        out.flush();
    }

    /** The next document, or null where no more will come. */
    Document next() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        String name = new String(bytes(length, LONGEST_NAME), StandardCharsets.UTF_8);
        return new Document(name, bytes(in.readInt(), MOST_BYTES));
    }

    void answer(Answer answer) throws IOException {
        out.writeByte(answer.kind());
        out.writeInt(answer.json().length);
        out.write(answer.json());
        out.flush();
    }

    private byte[] bytes(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("A frame of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
