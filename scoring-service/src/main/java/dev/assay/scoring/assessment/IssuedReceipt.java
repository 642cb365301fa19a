package dev.assay.scoring.assessment;

import java.util.Optional;

/**
 * A receipt that was given for an assessment that is stored.
 *
 * @param scoreCoreHash of that assessment; empty where it was made before score cores were hashed
 */
public record IssuedReceipt(Optional<String> scoreCoreHash) {}
