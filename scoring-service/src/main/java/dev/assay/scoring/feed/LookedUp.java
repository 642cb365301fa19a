package dev.assay.scoring.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom profile-service knows.
 *
 * @param incarnation of its database
 * @param unknown those of whom it has never heard, among the first {@code answered} that were asked for; an erased candidate is known
 * @param answered how many of the candidates, counted from the first, the answer covers; at least one if any was asked for
 */
public record LookedUp(long incarnation, Set<UUID> unknown, int answered) {

    /** @throws UnreadablePage when the answer is not one to that question: somebody would be taken for unknown by mistake */
    static LookedUp of(List<UUID> asked, LatestPage answer) {
        boolean partial = answer.answered() < Math.min(1, asked.size()) || answer.answered() > asked.size();
        Set<UUID> unknown = new HashSet<>(partial ? asked : asked.subList(0, answer.answered()));
        Set<UUID> known =
                answer.items().stream().map(CandidateChange::candidateId).collect(Collectors.toSet());
        if (partial || !unknown.containsAll(known)) {
            throw new UnreadablePage("The answer is about other candidates than those asked for", null);
        }
        unknown.removeAll(known);
        return new LookedUp(answer.incarnation(), unknown, answer.answered());
    }
}
