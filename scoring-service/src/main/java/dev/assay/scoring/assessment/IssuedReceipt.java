package dev.assay.scoring.assessment;

import java.util.Optional;

/**
 * A receipt that was issued for a stored assessment.
 *
 * @param scoreCoreHash of that assessment; empty if it was made before score cores were hashed
 */
public record IssuedReceipt(Optional<String> scoreCoreHash) {}
