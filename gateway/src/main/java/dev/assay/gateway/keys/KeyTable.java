package dev.assay.gateway.keys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys by their digests. A key is looked up by the beginning of its digest, which nobody can choose, and its whole digest is
 * then compared in constant time. Immutable.
 */
public final class KeyTable {

    /** @param until the time from which on the key is refused */
    public record Row(KnownKey key, byte[] sha256, Instant until) {}

    private final Map<Long, Row> rows = new HashMap<>();

    public KeyTable(Collection<Row> rows) {
        rows.forEach(row -> this.rows.put(beginning(row.sha256()), row));
    }

    public Optional<KnownKey> find(ApiKey shown, Instant now) {
        byte[] sha256 = shown.sha256();
        Row row = rows.get(beginning(sha256));
        boolean same = row != null && MessageDigest.isEqual(row.sha256(), sha256) && now.isBefore(row.until());
        return same ? Optional.of(row.key()) : Optional.empty();
    }

    public int size() {
        return rows.size();
    }

    private static long beginning(byte[] sha256) {
        return ByteBuffer.wrap(sha256).getLong();
    }
}
