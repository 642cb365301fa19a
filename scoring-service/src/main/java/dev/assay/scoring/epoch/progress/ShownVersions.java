package dev.assay.scoring.epoch.progress;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Compares the versions of candidates that two epochs show. Over Kafka, a place in the feed does not determine them: whoever asks later about an announced
 * candidate is given a later version.
 */
@ApplicationScoped
class ShownVersions {

    /** Null unless it is known for all parts: this build may not have read everything there was in one of them yet. */
    private static final String COMPLETE =
            "select case when count(complete_txid) = count(*) then min(complete_txid) end from feed_position"
                    + " where epoch_id = :epoch";

    /** Covers only what the epoch in use has written since, with "offset 0" so that each row is looked up by its key. A parked version counts as seen. */
    private static final String OLDER = """
            select exists (
                select 1 from standing_change c
                  cross join lateral (
                    select s.incarnation, s.candidate_version from standing s
                     where s.candidate_id = c.candidate_id and s.epoch_id = c.epoch_id offset 0) used
                 where c.txid > :txid and c.epoch_id = (select id from epoch where state = 'CURRENT')
                   and not exists (
                    select 1 from standing own where own.candidate_id = c.candidate_id and own.epoch_id = :epoch
                       and (own.incarnation, own.candidate_version) >= (used.incarnation, used.candidate_version) offset 0)
                   and not exists (
                    select 1 from parked_change aside where aside.candidate_id = c.candidate_id and aside.epoch_id = :epoch
                       and (aside.incarnation, aside.candidate_version) >= (used.incarnation, used.candidate_version) offset 0))
            """;

    /** Whether no candidate would go back to an earlier version, or disappear, for readers; reliable only while nothing is read for the epoch in use. */
    Uni<Boolean> noneIsOlderThanInUse(StatelessSession session, String epochId) {
        return session.createNativeQuery(COMPLETE, Long.class)
                .setParameter("epoch", epochId)
                .getSingleResultOrNull()
                .chain(txid -> txid == null
                        ? Uni.createFrom().item(false)
                        : session.createNativeQuery(OLDER, Boolean.class)
                                .setParameter("txid", txid)
                                .setParameter("epoch", epochId)
                                .getSingleResult()
                                .map(older -> !older));
    }
}
