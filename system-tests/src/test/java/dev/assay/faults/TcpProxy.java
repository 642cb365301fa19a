package dev.assay.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A proxy for connections that can spoil them in several ways. */
final class TcpProxy implements AutoCloseable {

    /** What happens to the bytes, on old and new connections. */
    enum Mode {
        PASS,
        /** New connections are accepted and reset, as by a machine on which nothing listens any more. */
        REFUSE,
        /** Nothing moves in either direction, and nothing ends. */
        STALL,
        /** What the client sends arrives; the answers do not. */
        HALF_OPEN,
        /** One byte a second in each direction. */
        SLICE,
        /** Answers are late by {@link #LATE_MILLIS}. */
        LATE
    }

    static final int LATE_MILLIS = 5_000;

    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile Mode mode = Mode.PASS;

    /** @param target returns the port to connect to, for each connection anew */
    TcpProxy(IntSupplier target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    Mode mode() {
        return mode;
    }

    void mode(Mode next) {
        mode = next;
    }

    /** How many connections were opened through it so far. */
    int accepted() {
        return accepted.get();
    }

    /** Resets all open connections. */
    void reset() {
        links.forEach(Link::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                accepted.incrementAndGet();
                if (mode == Mode.REFUSE) {
                    Link.reset(client);
                } else {
                    open(client);
                }
            } catch (IOException closing) {
                // The server's own socket was closed; the loop's condition ends it.
            }
        }
    }

    private void open(Socket client) {
        Socket upstream = new Socket();
        try {
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()), 1_000);
        } catch (IOException nobody) {
            Link.reset(client);
            return;
        }
        Link link = new Link(this, client, upstream, links::remove);
        links.add(link);
        start(link::request);
        start(link::answer);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
