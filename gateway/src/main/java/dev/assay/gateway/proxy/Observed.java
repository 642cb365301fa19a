package dev.assay.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** The end of a pipe that reports each piece passing through, so that silence can be noticed. */
final class Observed implements WriteStream<Buffer> {

    private final WriteStream<Buffer> to;
    private final Runnable moved;

    Observed(WriteStream<Buffer> to, Runnable moved) {
        this.to = to;
        this.moved = moved;
    }

    @Override
    public Future<Void> write(Buffer piece) {
        moved.run();
        return to.write(piece);
    }

    @Override
    public void write(Buffer piece, Handler<AsyncResult<Void>> written) {
        moved.run();
        to.write(piece, written);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> ended) {
        to.end(ended);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> broken) {
        to.exceptionHandler(broken);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        to.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return to.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> drained) {
        to.drainHandler(drained);
        return this;
    }
}
