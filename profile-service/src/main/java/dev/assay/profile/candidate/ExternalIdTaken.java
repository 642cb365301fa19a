package dev.assay.profile.candidate;

import dev.assay.rest.problem.ProblemException;

/** Another candidate already has the external id. */
final class ExternalIdTaken extends ProblemException {

    ExternalIdTaken() {
        super(
                ProfileError.EXTERNAL_ID_TAKEN,
                "Another candidate has this source and externalId; to create or change by them, "
                        + "PUT /api/v1/candidates/external/{source}/{externalId}.");
    }
}
