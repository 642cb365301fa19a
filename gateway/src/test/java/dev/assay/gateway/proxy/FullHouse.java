package dev.assay.gateway.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port where attempts to connect get no answer: its queue is full, and the system drops what comes. */
final class FullHouse {

    private static final int PATIENCE_MILLIS = 300;

    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();

    FullHouse(int port) throws IOException {
        server = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        boolean fits = true;
        while (fits) {
            fits = oneMoreFits();
        }
    }

    private boolean oneMoreFits() throws IOException {
        Socket one = new Socket();
        waiting.add(one);
        try {
            one.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    void close() throws IOException {
        server.close();
        for (Socket each : waiting) {
            each.close();
        }
    }
}
