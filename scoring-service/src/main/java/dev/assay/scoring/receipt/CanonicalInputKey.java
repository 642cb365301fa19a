package dev.assay.scoring.receipt;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.UUID;

/** An input by which a candidate was assessed at some time; the hash is the one that receipts name. */
@Embeddable
public record CanonicalInputKey(UUID candidateId, String inputHash) {

    /** One order for all writers, so that two that write the same rows cannot deadlock. */
    static final Comparator<CanonicalInputKey> ORDER =
            Comparator.comparing(CanonicalInputKey::candidateId).thenComparing(CanonicalInputKey::inputHash);
}
