package dev.assay.profile.imports.line;

import dev.assay.database.Database;
import dev.assay.profile.archive.ArchiveEntry;
import dev.assay.profile.archive.EntryRefused;
import dev.assay.profile.archive.Unpacking;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.documents.DocumentRefused;
import dev.assay.profile.documents.ManyDocuments;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.profile.imports.staging.Pieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a checked line of a file in an archive. Holds one document, and one piece of the archive. */
@ApplicationScoped
public class ArchivedFiles {

    private final Database database;
    private final Pieces pieces;
    private final ManyDocuments documents;
    private final Leases leases;

    ArchivedFiles(Database database, Pieces pieces, ManyDocuments documents, Leases leases) {
        this.database = database;
        this.pieces = pieces;
        this.documents = documents;
        this.leases = leases;
    }

    public Uni<ChunkReader.Content> read(Lease lease, Chunk chunk) {
        ArchiveEntry entry = ArchiveEntry.parse(chunk.body());
        long number = chunk.firstLine();
        return leases.keepForADocument(lease)
                .chain(() -> unpacked(lease.job(), entry))
                .map(content -> documents.receive(content, entry.fileName()))
                .chain(upload -> line(number, upload))
                .onFailure(failure -> failure instanceof DocumentRefused || failure instanceof EntryRefused)
                .recoverWithItem(refused -> Line.refused(number, entry.shown(), refused.getMessage()))
                .map(line -> new ChunkReader.Content(List.of(line), 0, entry.end()));
    }

    private Uni<Line> line(long number, Upload upload) {
        ExternalId identity = Line.ofDocument(upload.sha256());
        return database.read(session -> ImportedNames.isKnown(session, identity))
                .chain(known -> known
                        ? Uni.createFrom().item(Line.again(number, identity))
                        : documents.read(upload).map(document -> Line.read(number, identity, document)));
    }

    /** On a thread that may block. */
    private Uni<byte[]> unpacked(UUID job, ArchiveEntry entry) {
        return Uni.createFrom()
                .item(() -> begin(entry))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(unpacking -> feed(job, entry, unpacking)
                        .map(all -> unpacking.content())
                        .onTermination()
                        .invoke(unpacking::close));
    }

    private static Unpacking begin(ArchiveEntry entry) {
        entry.check();
        ManyDocuments.check(entry.fileName(), entry.size());
        return new Unpacking(entry);
    }

    private Uni<Unpacking> feed(UUID job, ArchiveEntry entry, Unpacking unpacking) {
        AtomicLong from = new AtomicLong(entry.offset());
        return Multi.createBy()
                .repeating()
                .uni(() -> next(job, entry, from)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(unpacking::add))
                .whilst(piece -> piece.length > 0 && !unpacking.isComplete())
                .collect()
                .last()
                .replaceWith(unpacking);
    }

    private Uni<byte[]> next(UUID job, ArchiveEntry entry, AtomicLong from) {
        long start = from.get();
        long end = Math.min(start - start % Pieces.LENGTH + Pieces.LENGTH, entry.end());
        from.set(end);
        return pieces.read(job, start, end);
    }
}
