package dev.assay.scoring.receipt;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.UUID;

/** One input that a candidate was ever assessed by; the hash is the one that receipts name. */
@Embeddable
public record CanonicalInputKey(UUID candidateId, String inputHash) {

    /** One order for all writers, so that two who write the same rows never wait for each other in turn. */
    static final Comparator<CanonicalInputKey> ORDER =
            Comparator.comparing(CanonicalInputKey::candidateId).thenComparing(CanonicalInputKey::inputHash);
}
