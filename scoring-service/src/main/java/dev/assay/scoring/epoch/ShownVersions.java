package dev.assay.scoring.epoch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Compares the versions of candidates that two epochs have. Over Kafka a place in the feed does not tell them: whoever asks later what became of an announced
 * candidate is told of a later version.
 */
@ApplicationScoped
class ShownVersions {

    /** Null where it is not known of all parts, as no look of this build has found everything there yet. */
    private static final String COMPLETE =
            "select case when count(complete_txid) = count(*) then min(complete_txid) end from feed_position"
                    + " where epoch_id = :epoch";

    /** Of what the epoch in use wrote since, and "offset 0" so that each is looked up by its key; a version that was put aside was seen as well. */
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

    /** Whether nobody would be seen to go back to an earlier version, or to disappear; of any use only while nothing is read for the epoch in use. */
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
