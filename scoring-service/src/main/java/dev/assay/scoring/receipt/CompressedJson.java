package dev.assay.scoring.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** JSON as it is kept: compressed by zlib, with a limit on both sizes. */
public final class CompressedJson {

    /** A request body has at most 1 MB; only numbers such as {@code 1e400}, which the canonical form writes with all their digits, take more. */
    static final int MOST_OPEN = 4 << 20;

    static final int MOST_COMPRESSED = 1 << 20;

    private final byte[] bytes;

    private CompressedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty if it is too large to be kept. */
    public static Optional<CompressedJson> of(byte[] json) {
        if (json.length > MOST_OPEN) {
            return Optional.empty();
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length / 3 + 64);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, fast)) {
            out.write(json);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("Memory cannot fail to be written", impossible);
        } finally {
            fast.end();
        }
        return compressed.size() > MOST_COMPRESSED
                ? Optional.empty()
                : Optional.of(new CompressedJson(compressed.toByteArray()));
    }

    static CompressedJson stored(byte[] bytes) {
        return new CompressedJson(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The JSON, uncompressed; empty if what was stored is damaged. */
    Optional<byte[]> open() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] json = in.readNBytes(MOST_OPEN + 1);
            return json.length > MOST_OPEN ? Optional.empty() : Optional.of(json);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
