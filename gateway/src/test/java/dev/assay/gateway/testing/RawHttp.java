package dev.assay.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to the gateway as no decent client would send them. */
public final class RawHttp implements AutoCloseable {

    /** Longer than every deadline under test. */
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request line and headers, joined by CR LF, with a Host and an empty line after them. */
    public static String request(int port, String... lines) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            http.send(String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n");
            return http.readHead();
        }
    }

    public void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything up to the empty line; what came when the connection was closed before. */
    public String readHead() throws IOException {
        return read("\r\n\r\n");
    }

    /** Everything up to these characters, or to the end of the connection. */
    public String read(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf(end, text.length() - end.length()) < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    /** Reads so many bytes, whatever they are. */
    public void skip(long bytes) throws IOException {
        socket.getInputStream().skipNBytes(bytes);
    }

    /** Whether the gateway ends the connection within the time a test waits; reads what still comes. */
    public boolean isClosedByPeer() throws IOException {
        try {
            return socket.getInputStream().readAllBytes() != null;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
