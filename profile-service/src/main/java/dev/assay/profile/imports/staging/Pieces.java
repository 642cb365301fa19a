package dev.assay.profile.imports.staging;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The archives of jobs, in pieces, kept until every file in them is done. */
@ApplicationScoped
public class Pieces {

    /** Bytes of each but the last: small enough to be taken from the database while others are served. */
    public static final int LENGTH = 1 << 20;

    private static final String KEEP = "insert into import_piece (import_id, start, body) values (:job, :start, :body)";

    private static final String READ =
            "select body from import_piece where import_id = :job and start >= :first and start < :to order by start";

    private static final String FORGET = "delete from import_piece where import_id = :job and start < :before";

    private final Database database;

    Pieces(Database database) {
        this.database = database;
    }

    Uni<Void> keep(UUID job, Chunk piece) {
        return database.write(session -> session.createNativeQuery(KEEP)
                .setParameter("job", job)
                .setParameter("start", piece.firstLine())
                .setParameter("body", piece.body())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** A part of the archive, which has to be small. */
    public Uni<byte[]> read(UUID job, long from, long to) {
        long first = from - from % LENGTH;
        return database.read(session -> session.createNativeQuery(READ, byte[].class)
                        .setParameter("job", job)
                        .setParameter("first", first)
                        .setParameter("to", to)
                        .getResultList())
                .map(pieces -> part(pieces, (int) (from - first), (int) (to - from)));
    }

    private static byte[] part(List<byte[]> pieces, int from, int length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int skip = from;
        for (byte[] piece : pieces) {
            int there = Math.min(piece.length - skip, length - all.size());
            all.write(piece, skip, Math.max(there, 0));
            skip = 0;
        }
        return all.toByteArray();
    }

    /** Within the transaction in which the files before this place have been dealt with. */
    public static Uni<Integer> forget(StatelessSession session, UUID job, long end) {
        return session.createNativeQuery(FORGET)
                .setParameter("job", job)
                .setParameter("before", end - end % LENGTH)
                .executeUpdate();
    }
}
