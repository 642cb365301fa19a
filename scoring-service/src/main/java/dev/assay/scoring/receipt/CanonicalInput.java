package dev.assay.scoring.receipt;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A profile as it was assessed: written once, never changed, deleted by erasure. */
@Entity
public class CanonicalInput {

    @EmbeddedId
    private CanonicalInputKey key;

    private byte[] compressed;

    private Instant storedAt;

    protected CanonicalInput() {}

    CanonicalInput(CanonicalInputKey key, CompressedJson json, Instant storedAt) {
        this.key = key;
        this.compressed = json.bytes();
        this.storedAt = storedAt;
    }

    public CanonicalInputKey key() {
        return key;
    }

    byte[] compressed() {
        return compressed;
    }

    Instant storedAt() {
        return storedAt;
    }
}
