package dev.assay.profile.imports.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts an archive into pieces of one size, whatever stands in it. */
final class PieceSplitter implements Splitter {

    private final byte[] piece = new byte[Pieces.LENGTH];
    private int filled;
    private long start;

    /** Bytes so far. */
    long length() {
        return start + filled;
    }

    @Override
    public List<Chunk> add(byte[] bytes) {
        List<Chunk> ready = new ArrayList<>();
        for (int taken = 0; taken < bytes.length; ) {
            int length = Math.min(bytes.length - taken, Pieces.LENGTH - filled);
            System.arraycopy(bytes, taken, piece, filled, length);
            taken += length;
            filled += length;
            if (filled == Pieces.LENGTH) {
                ready.add(cut());
            }
        }
        return ready;
    }

    @Override
    public List<Chunk> end() {
        return filled == 0 ? List.of() : List.of(cut());
    }

    private Chunk cut() {
        Chunk chunk = new Chunk(start, Arrays.copyOf(piece, filled));
        start += filled;
        filled = 0;
        return chunk;
    }
}
