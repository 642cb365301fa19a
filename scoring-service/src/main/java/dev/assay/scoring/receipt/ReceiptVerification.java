package dev.assay.scoring.receipt;

import dev.assay.engine.assessment.Receipt;
import dev.assay.engines.Comparison;
import dev.assay.engines.EngineUnavailable;
import dev.assay.engines.Replayed;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.Assessments;
import dev.assay.scoring.assessment.FeedView;
import dev.assay.scoring.assessment.IssuedReceipt;
import dev.assay.scoring.rubric.ReleasedRubric;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Replays receipts from what is stored. Nothing is written. */
@ApplicationScoped
class ReceiptVerification {

    private final FeedView feed;
    private final CanonicalInputs inputs;
    private final Assessments assessments;
    private final Rubrics rubrics;
    private final Replays replays;

    ReceiptVerification(
            FeedView feed, CanonicalInputs inputs, Assessments assessments, Rubrics rubrics, Replays replays) {
        this.feed = feed;
        this.inputs = inputs;
        this.assessments = assessments;
        this.rubrics = rubrics;
        this.replays = replays;
    }

    /** A receipt, the candidate it belongs to, and what is stored about it. */
    private record Stored(UUID candidate, Receipt receipt, CompressedJson input, Optional<IssuedReceipt> issued) {

        VerificationResponse unavailable(String missing, String sentence) {
            return VerificationResponse.unavailable(candidate, issued.isPresent(), missing, sentence);
        }

        Comparison compared(Replayed replayed) {
            return Comparison.of(receipt, issued.flatMap(IssuedReceipt::scoreCoreHash), replayed);
        }
    }

    Uni<VerificationResponse> verify(UUID candidate, Receipt receipt) {
        return feed.isErased(candidate)
                .chain(erased -> erased
                        ? Uni.createFrom().item(VerificationResponse.erased(candidate))
                        : stored(candidate, receipt).chain(this::replay));
    }

    private Uni<Stored> stored(UUID candidate, Receipt receipt) {
        return inputs.find(new CanonicalInputKey(candidate, receipt.inputHash()))
                .map(found -> found.orElseThrow(ReceiptVerification::neverStored))
                .chain(input -> assessments
                        .issued(candidate, receipt)
                        .map(issued -> new Stored(candidate, receipt, input, issued)));
    }

    private static ProblemException neverStored() {
        return new ProblemException(
                CommonError.NOT_FOUND,
                "No candidate with this id is known here, or no input with the hash of this receipt was stored for it.");
    }

    private Uni<VerificationResponse> replay(Stored stored) {
        return rubrics.findByHash(stored.receipt().rubricHash())
                .chain(rubric -> rubric.map(found -> replay(stored, found))
                        .orElseGet(() -> Uni.createFrom()
                                .item(stored.unavailable(
                                        "rubric",
                                        "No rubric with the hash "
                                                + stored.receipt().rubricHash() + " is here."))));
    }

    private Uni<VerificationResponse> replay(Stored stored, ReleasedRubric rubric) {
        return replays.replay(stored.receipt(), rubric.json(), stored.input())
                .map(replayed -> replayed.map(made -> VerificationResponse.of(
                                stored.candidate(),
                                stored.issued().isPresent(),
                                stored.receipt(),
                                stored.compared(made)))
                        .orElseGet(() -> VerificationResponse.damaged(
                                stored.candidate(), stored.issued().isPresent(), stored.receipt())))
                .onFailure(EngineUnavailable.class)
                .recoverWithItem(away -> stored.unavailable("engine", away.getMessage()));
    }
}
