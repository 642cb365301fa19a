package dev.assay.profile.candidate;

import dev.assay.profile.holds.Holds;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** A hold of the retention policy keeps what was to be removed. */
final class Held extends ProblemException {

    private static final String LIFTING =
            " To lift it for this candidate, POST /api/v1/candidates/{id}/tags with the tag in 'remove';"
                    + " for everybody, PUT /api/v1/retention-policy without it.";

    private Held(String detail) {
        super(ProfileError.RETENTION_HOLD, detail + LIFTING);
    }

    static Held erasing(List<String> tags) {
        return new Held("The candidate is kept by a hold on " + named(tags) + "; nothing was erased.");
    }

    static Held takingOff(List<String> tags) {
        return new Held("This would take the candidate out of a hold on " + named(tags)
                + "; nothing was changed. Include the tag.");
    }

    /** Fails if one of the tags is under a hold. */
    static Uni<Void> refuse(
            Mutiny.StatelessSession session, Collection<String> tags, Function<List<String>, Held> refusal) {
        return Holds.among(session, tags)
                .invoke(held -> {
                    if (!held.isEmpty()) {
                        throw refusal.apply(held);
                    }
                })
                .replaceWithVoid();
    }

    private static String named(List<String> tags) {
        return (tags.size() == 1 ? "the tag '" : "the tags '") + String.join("', '", tags) + "'";
    }
}
