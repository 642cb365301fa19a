package dev.assay.profile.imports.staging;

import java.util.List;

/** Cuts a body, as it arrives, into what is stored. */
interface Splitter {

    /** The chunks that are complete with this piece. */
    List<Chunk> add(byte[] piece);

    /** The last chunks. */
    List<Chunk> end();
}
