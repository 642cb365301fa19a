package dev.assay.scoring.assessment;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Keeps erasures and other writes about candidates apart: what is written about somebody after the erasure would never be erased. */
public final class ErasureLock {

    private static final String NAME = "(hashtext('assay.erasure'))";

    private ErasureLock() {}

    /** To be taken by an erasure: no other write goes on until the transaction ends. */
    public static Uni<Void> alone(StatelessSession session) {
        return take(session, "pg_advisory_xact_lock");
    }

    /** To be taken by every other write about candidates: no erasure goes on until the transaction ends. */
    public static Uni<Void> besideOthers(StatelessSession session) {
        return take(session, "pg_advisory_xact_lock_shared");
    }

    private static Uni<Void> take(StatelessSession session, String lock) {
        return session.createNativeQuery("select 1 from " + lock + NAME, Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }
}
