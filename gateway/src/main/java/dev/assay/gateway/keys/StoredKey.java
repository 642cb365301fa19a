package dev.assay.gateway.keys;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An API key as stored, without the key itself. */
@Entity
@Table(name = "api_key")
class StoredKey {

    @Id
    private UUID id;

    private String name;
    private String scopes;
    private String sha256;
    private String hint;
    private String previousSha256;
    private Instant previousUntil;
    private long version;
    private Instant createdAt;
    private String createdBy;
    private Instant expiresAt;
    private Instant rotatedAt;
    private Instant lastUsedAt;
    private Instant revokedAt;
    private String revokedBy;

    protected StoredKey() {}

    /** Who makes a key, and when. */
    record Maker(String name, Instant at) {}

    /** Its {@code expiresAt} is null if it does not expire. */
    static StoredKey of(UUID id, ApiKey key, ApiKeyRequest.Checked wanted, Maker maker) {
        StoredKey made = new StoredKey();
        made.id = id;
        made.name = wanted.name();
        made.scopes = String.join(" ", new TreeSet<>(wanted.scopes()));
        made.sha256 = HexFormat.of().formatHex(key.sha256());
        made.hint = key.hint();
        made.version = 1;
        made.createdAt = maker.at();
        made.createdBy = maker.name();
        made.expiresAt = wanted.expiresAt();
        return made;
    }

    /** Takes the next key. The current one works until {@code previousEnds}; the one before it stops working at once. */
    void rotate(ApiKey next, Instant previousEnds, Instant now) {
        if (state(now) != KeyState.ACTIVE) {
            throw new ProblemException(
                    CommonError.CONFLICT, "A revoked or expired key cannot be rotated; create a new one.");
        }
        previousSha256 = sha256;
        previousUntil = previousEnds;
        sha256 = HexFormat.of().formatHex(next.sha256());
        hint = next.hint();
        rotatedAt = now;
        version++;
    }

    /** Ends the key and its predecessor. A revoked key never changes again. */
    void revoke(Maker by) {
        if (revokedAt == null) {
            revokedAt = by.at();
            revokedBy = by.name();
            previousSha256 = null;
            previousUntil = null;
            version++;
        }
    }

    KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? KeyState.EXPIRED : KeyState.ACTIVE;
    }

    /** The digests by which it is recognised, each with its end. */
    List<KeyTable.Row> rows() {
        KnownKey known = new KnownKey(id.toString(), scopes());
        Instant end = expiresAt == null ? Instant.MAX : expiresAt;
        List<KeyTable.Row> rows = new ArrayList<>();
        rows.add(new KeyTable.Row(known, HexFormat.of().parseHex(sha256), end));
        if (previousSha256 != null) {
            Instant earlier = previousUntil.isBefore(end) ? previousUntil : end;
            rows.add(new KeyTable.Row(known, HexFormat.of().parseHex(previousSha256), earlier));
        }
        return rows;
    }

    Set<String> scopes() {
        return new TreeSet<>(List.of(scopes.split(" ")));
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    ApiKeyResponse response(Instant now) {
        return new ApiKeyResponse(
                id,
                name,
                List.copyOf(scopes()),
                state(now),
                hint,
                createdAt,
                createdBy,
                expiresAt,
                rotatedAt,
                previousUntil != null && now.isBefore(previousUntil) ? previousUntil : null,
                lastUsedAt,
                revokedAt,
                revokedBy,
                null);
    }
}
