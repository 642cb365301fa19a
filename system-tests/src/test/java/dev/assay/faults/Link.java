package dev.assay.faults;

import dev.assay.faults.TcpProxy.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One connection through the proxy: two directions, each with a thread. */
final class Link {

    private static final long LOOK_AGAIN_NANOS = 10_000_000L;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket upstream;
    private final Consumer<Link> ended;

    Link(TcpProxy proxy, Socket client, Socket upstream, Consumer<Link> ended) {
        this.proxy = proxy;
        this.client = client;
        this.upstream = upstream;
        this.ended = ended;
    }

    void request() {
        copy(client, upstream, false);
    }

    void answer() {
        copy(upstream, client, true);
    }

    void reset() {
        reset(client);
        reset(upstream);
        ended.accept(this);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed already, as intended.
        }
    }

    private void copy(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[8192];
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                pass(buffer, read, out, isAnswer);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset();
        }
        if (from.isInputShutdown() || client.isClosed()) {
            ended.accept(this);
        }
    }

    private void pass(byte[] buffer, int length, OutputStream out, boolean isAnswer) throws IOException {
        if (isAnswer && proxy.mode() == Mode.LATE) {
            LockSupport.parkNanos(TcpProxy.LATE_MILLIS * 1_000_000L);
        }
        int sent = 0;
        while (sent < length) {
            Mode mode = proxy.mode();
            if (client.isClosed() || upstream.isClosed()) {
                throw new IOException("closed meanwhile");
            }
            if (mode == Mode.STALL || mode == Mode.HALF_OPEN && isAnswer) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            } else if (mode == Mode.SLICE) {
                LockSupport.parkNanos(SECOND_NANOS);
                out.write(buffer, sent++, 1);
            } else {
                out.write(buffer, sent, length - sent);
                sent = length;
            }
        }
    }
}
