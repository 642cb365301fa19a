package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes one request after the other on one connection, and sees what becomes of it. */
final class KeptClient implements AutoCloseable {

    static final int PATIENCE_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 100;
    private static final String BODY = "done";

    private final Socket socket;
    private final BufferedReader answers;

    KeptClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    void ask(String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** A request whose body, of this length, does not come yet. */
    void announce(String path, int length) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    void send(String body) throws IOException {
        socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads an answer, and gives its headers in lower case. */
    List<String> answer() throws IOException {
        assertEquals("HTTP/1.1 200 OK", answers.readLine());
        List<String> headers = new ArrayList<>();
        for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            headers.add(line.toLowerCase(Locale.ROOT));
        }
        for (char expected : BODY.toCharArray()) {
            assertEquals(expected, (char) answers.read());
        }
        return headers;
    }

    /** Whether the other side has closed it; waits a moment for that. */
    boolean hasEnded() throws IOException {
        socket.setSoTimeout(PAUSE_MILLIS);
        try {
            return answers.read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Waits until the other side closes it, and fails where it does not. */
    void awaitEnd() throws IOException {
        assertEquals(-1, answers.read());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
