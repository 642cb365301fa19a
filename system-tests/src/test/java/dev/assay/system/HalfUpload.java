package dev.assay.system;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose body comes in pieces, so that something can happen between them. */
final class HalfUpload implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    HalfUpload(int port, String key, String path, String mediaType, String idempotencyKey) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        write(String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + key,
                "Content-Type: " + mediaType,
                "Idempotency-Key: " + idempotencyKey,
                "Transfer-Encoding: chunked",
                "Connection: close",
                "\r\n"));
    }

    void send(String piece) throws IOException {
        write(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
    }

    /** Ends the body and returns everything that comes back. */
    String end() throws IOException {
        write("0\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void write(String ascii) throws IOException {
        socket.getOutputStream().write(ascii.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
