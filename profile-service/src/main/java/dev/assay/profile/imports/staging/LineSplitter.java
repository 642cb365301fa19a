package dev.assay.profile.imports.staging;

import dev.assay.profile.imports.job.ImportsConfig;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a body, as it arrives in pieces, into chunks of whole lines; holds no more than one chunk. In a table a line feed between quotes is part of
 * its record, and a record is what counts as a line.
 */
final class LineSplitter implements Splitter {

    /** The limit for a candidate that is sent alone. */
    static final int LONGEST_LINE = 1024 * 1024;

    private final ImportsConfig bounds;
    private final RecordEnds ends;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Chunk> ready = new ArrayList<>();
    private boolean open;
    private boolean tooLong;
    private long firstLine = 1;
    private long number;

    LineSplitter(ImportsConfig bounds, boolean quotes) {
        this.bounds = bounds;
        this.ends = new RecordEnds(quotes);
    }

    /** How many lines there were so far, including those beyond the limit. */
    long lines() {
        return number;
    }

    @Override
    public List<Chunk> add(byte[] piece) {
        ready.clear();
        int start = 0;
        for (int end = ends.next(piece, 0); end > 0; end = ends.next(piece, end)) {
            append(piece, start, end);
            endLine();
            start = end;
        }
        append(piece, start, piece.length);
        return List.copyOf(ready);
    }

    @Override
    public List<Chunk> end() {
        ready.clear();
        if (open) {
            endLine();
        }
        flush();
        return List.copyOf(ready);
    }

    private void append(byte[] piece, int from, int to) {
        open |= to > from;
        if (tooLong || number >= bounds.maxLines()) {
            return;
        }
        if (line.size() + to - from > LONGEST_LINE) {
            line.reset();
            tooLong = true;
        } else {
            line.write(piece, from, to - from);
        }
    }

    private void endLine() {
        number++;
        open = false;
        if (number > bounds.maxLines()) {
            return;
        }
        if (tooLong) {
            flush();
            ready.add(new Chunk(number, null));
            firstLine = number + 1;
        } else {
            lines.writeBytes(number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray());
        }
        tooLong = false;
        line.reset();
        if (lines.size() >= bounds.chunkBytes() || number - firstLine + 1 >= bounds.chunkLines()) {
            flush();
        }
    }

    /** Some editors begin a file with a byte order mark. */
    private static byte[] withoutMark(byte[] first) {
        boolean marked =
                first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(first, 3, first.length) : first;
    }

    private void flush() {
        if (lines.size() > 0) {
            ready.add(new Chunk(firstLine, lines.toByteArray()));
            lines.reset();
        }
        firstLine = Math.min(number, bounds.maxLines()) + 1;
    }
}
