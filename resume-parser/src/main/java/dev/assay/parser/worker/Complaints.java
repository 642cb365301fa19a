package dev.assay.parser.worker;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on what libraries print until it is told to be silent, also for those that obtained the stream before. */
final class Complaints extends OutputStream {

    private volatile OutputStream to;

    Complaints(OutputStream to) {
        this.to = to;
    }

    void silence() {
        to = OutputStream.nullOutputStream();
    }

    @Override
    public void write(int one) throws IOException {
        to.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        to.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
