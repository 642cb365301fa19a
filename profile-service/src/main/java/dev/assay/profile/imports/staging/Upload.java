package dev.assay.profile.imports.staging;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.function.Function;

/** Takes a body as it arrives and passes it on in chunks; while one is being stored, nothing more is read. Confined to one event loop. */
final class Upload {

    private final HttpServerRequest request;
    private final long limit;
    private final Splitter splitter;
    private final Function<Chunk, Uni<Void>> store;
    private final MessageDigest digest = sha256();
    private final Queue<Chunk> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean storing;
    private boolean ended;
    private UniEmitter<? super String> done;

    /** @param limit bytes; a longer body is refused */
    Upload(HttpServerRequest request, long limit, Splitter splitter, Function<Chunk, Uni<Void>> store) {
        this.request = request;
        this.limit = limit;
        this.splitter = splitter;
        this.store = store;
    }

    /** The digest of the whole body, when all of it is stored. */
    Uni<String> run() {
        return Uni.createFrom().emitter(emitter -> {
            done = emitter;
            request.exceptionHandler(emitter::fail);
            request.handler(this::take);
            request.endHandler(end -> {
                ended = true;
                waiting.addAll(splitter.end());
                next();
            });
            request.resume();
        });
    }

    private void take(Buffer piece) {
        bytes += piece.length();
        if (bytes > limit) {
            done.fail(new ProblemException(
                    CommonError.PAYLOAD_TOO_LARGE, "A body may have at most " + limit + " bytes here."));
            return;
        }
        byte[] read = piece.getBytes();
        digest.update(read);
        waiting.addAll(splitter.add(read));
        if (!waiting.isEmpty()) {
            request.pause();
            next();
        }
    }

    private void next() {
        if (storing) {
            return;
        }
        Chunk chunk = waiting.poll();
        if (chunk != null) {
            storing = true;
            store.apply(chunk).subscribe().with(this::stored, done::fail);
        } else if (ended) {
            done.complete(HexFormat.of().formatHex(digest.digest()));
        } else {
            request.resume();
        }
    }

    private void stored(Void nothing) {
        storing = false;
        next();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
