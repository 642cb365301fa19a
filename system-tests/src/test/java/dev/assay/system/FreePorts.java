package dev.assay.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Free ports below the range of ephemeral ports. */
public final class FreePorts {

    private static final int MANAGEMENT_OFFSET = 1000;

    private FreePorts() {}

    /** The first of three consecutive free ports whose management ports are free, too. */
    public static int three() {
        Random random = new Random();
        while (true) {
            int first = 15_000 + random.nextInt(8_000);
            if (areFree(first) && areFree(first + MANAGEMENT_OFFSET)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + 3; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
