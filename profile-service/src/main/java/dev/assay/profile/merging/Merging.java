package dev.assay.profile.merging;

import dev.assay.database.idempotency.Idempotency;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.candidate.CandidateNotFound;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Makes one person of two candidates. Both are locked meanwhile, and both get a new version. */
@ApplicationScoped
class Merging {

    /** Whoever is erased takes all of them along, and is told of all of them, in one step. */
    static final int MOST = 20;

    private final Idempotency idempotency;
    private final Candidates candidates;
    private final ChangeLog changes;
    private final CandidateIds ids;
    private final Clock clock;

    Merging(Idempotency idempotency, Candidates candidates, ChangeLog changes, CandidateIds ids, Clock clock) {
        this.idempotency = idempotency;
        this.candidates = candidates;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<RestResponse<byte[]>> merge(KeyedRequest keyed, CandidateId survivor, MergeRequest request) {
        Merge.Pair pair = new Merge.Pair(survivor, request.other(survivor));
        return idempotency
                .write(
                        keyed,
                        session -> candidates
                                .lock(session, pair.ids())
                                .chain(locked -> merge(session, TwoCandidates.of(pair, locked), keyed, request))
                                .map(Merging::created))
                .invoke(changes::committed);
    }

    private Uni<Merge> merge(StatelessSession session, TwoCandidates two, KeyedRequest keyed, MergeRequest request) {
        two.requireMergeable();
        Instant now = clock.instant();
        List<String> gained = two.survivor().absorb(two.other(), now);
        requireBounds(two.survivor());
        two.other().mergeInto(two.survivor().id(), now);
        Merge merge = new Merge(new Merge.Made(ids.next().value(), keyed.caller(), now), two.pair(), request, gained);
        return keep(session, two).chain(() -> session.insert(merge)).replaceWith(merge);
    }

    private static void requireBounds(Candidate survivor) {
        if (survivor.merged().size() > MOST) {
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "At most " + MOST + " candidates can be merged into one; nothing was changed.");
        }
        if (survivor.tags().size() > Tags.MAX) {
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "The candidate would have " + survivor.tags().size() + " tags, and " + Tags.MAX
                            + " are allowed; remove some from one of the two. Nothing was changed.");
        }
    }

    Uni<RestResponse<byte[]>> undo(KeyedRequest keyed, CandidateId survivor, UUID id, MergeRequest.Undo request) {
        request.check();
        return idempotency
                .write(
                        keyed,
                        session -> MergeLog.find(session, survivor, id)
                                .chain(merge ->
                                        candidates.lock(session, merge.pair().ids()))
                                // Read again, now that nobody else can undo it.
                                .chain(locked -> MergeLog.find(session, survivor, id)
                                        .chain(merge -> undo(session, merge, locked, request)))
                                .map(undone ->
                                        KeepableAnswer.about(survivor.value(), RestResponse.ok(undone.response()))))
                .invoke(changes::committed);
    }

    private Uni<Merge> undo(StatelessSession session, Merge merge, List<Candidate> locked, MergeRequest.Undo request) {
        if (merge.isUndone()) {
            throw new ProblemException(CommonError.CONFLICT, "The merge has been undone already; nothing was changed.");
        }
        TwoCandidates two = TwoCandidates.of(merge.pair(), locked);
        Instant now = clock.instant();
        merge.undo(request, now);
        return GainedTags.toTakeBack(session, merge)
                .invoke(lost -> {
                    two.survivor().release(two.other().id(), lost, now);
                    two.other().mergeInto(null, now);
                })
                .chain(() -> GainedTags.passOn(session, merge))
                .chain(() -> keep(session, two))
                .chain(() -> session.update(merge))
                .replaceWith(merge);
    }

    private Uni<Void> keep(StatelessSession session, TwoCandidates two) {
        return candidates.keep(session, two.survivor()).chain(() -> candidates.keep(session, two.other()));
    }

    private static KeepableAnswer created(Merge merge) {
        CandidateId survivor = merge.pair().survivor();
        return KeepableAnswer.about(
                survivor.value(),
                ResponseBuilder.create(Status.CREATED, merge.response())
                        .header(HttpHeaders.LOCATION, Merge.address(survivor) + "/" + merge.id())
                        .build());
    }

    /** Both, locked. */
    private record TwoCandidates(Candidate survivor, Candidate other) {

        static TwoCandidates of(Merge.Pair pair, List<Candidate> locked) {
            return new TwoCandidates(one(pair.survivor(), locked), one(pair.other(), locked));
        }

        private static Candidate one(CandidateId id, List<Candidate> locked) {
            return locked.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(CandidateNotFound::new);
        }

        Merge.Pair pair() {
            return new Merge.Pair(survivor.id(), other.id());
        }

        /** One level only: a candidate that others are merged into cannot be merged itself, so that nobody has to follow a chain. */
        void requireMergeable() {
            survivor.requireUnmerged();
            other.requireUnmerged();
            if (!other.merged().isEmpty()) {
                throw new ProblemException(
                        CommonError.CONFLICT,
                        "Others are merged into candidate " + other.id()
                                + "; merge into that one instead, or undo those merges first. Nothing was changed.");
            }
        }
    }
}
