package dev.assay.cli.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Finds ports of the loopback address that can be listened on. */
public final class FreePort {

    /** Below the range of ephemeral ports, so that no outgoing connection occupies one of these. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 10_000;

    private FreePort() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static int choose(Random random) {
        int port = LOWEST + random.nextInt(COUNT);
        while (!isFree(port)) {
            port = LOWEST + random.nextInt(COUNT);
        }
        return port;
    }
}
