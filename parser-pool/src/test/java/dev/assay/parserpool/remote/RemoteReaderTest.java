package dev.assay.parserpool.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.parserpool.Misbehaving;
import dev.assay.parserpool.Programs;
import dev.assay.parserpool.ReaderAway;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.Reading.Breach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteReaderTest {

    private static final byte[] DOCUMENT = "# Ines Falkenrath\n\n## Work\n".getBytes(UTF_8);

    @Test
    void readsByTheRealWorkers() throws IOException {
        try (ParserServer server = Servers.real()) {
            Reading reading =
                    reader(Servers.address(server)).read(DOCUMENT, "ines.md").join();

            String json =
                    new String(assertInstanceOf(Reading.Read.class, reading).json(), UTF_8);
            assertTrue(json.contains("\"resume\"") && json.contains("Ines Falkenrath"), json);
        }
    }

    @Test
    void tellsWhatCannotBeRead() throws IOException {
        try (ParserServer server = Servers.real()) {
            Reading reading = reader(Servers.address(server))
                    .read("%PDF-1.7 and no more".getBytes(UTF_8), "cut.pdf")
                    .join();

            String json = new String(
                    assertInstanceOf(Reading.Unreadable.class, reading).json(), UTF_8);
            assertTrue(json.contains("\"reason\""), json);
        }
    }

    @ParameterizedTest
    @CsvSource({"exit, CRASH", "fill the heap, MEMORY", "write garbage, GARBAGE"})
    void tellsHowAWorkerWasLost(String order, Breach breach) throws IOException {
        try (ParserServer server = Servers.with(Programs.of(Misbehaving.class))) {
            Reading reading = reader(Servers.address(server))
                    .read(order.getBytes(UTF_8), "")
                    .join();

            assertEquals(new Reading.Broken(breach), reading);
        }
    }

    @Test
    void bringsTheWholeDocumentAndItsNameThere() throws IOException {
        byte[] long20 = new byte[20 << 20];
        long20[long20.length - 1] = 7;
        try (ParserServer server = Servers.with((content, name) -> CompletableFuture.completedFuture(
                new Reading.Read((name + content.length + content[content.length - 1]).getBytes(UTF_8))))) {
            Reading reading = reader(Servers.address(server))
                    .read(long20, "Zoë + 履歴書.pdf")
                    .join();

            assertEquals(
                    "Zoë + 履歴書.pdf" + long20.length + "7",
                    new String(assertInstanceOf(Reading.Read.class, reading).json(), UTF_8));
        }
    }

    @Test
    void isBusyWhereTheServerIs() throws IOException {
        try (ParserServer server = Servers.with((content, name) -> CompletableFuture.failedFuture(new ReaderBusy()))) {
            assertInstanceOf(ReaderBusy.class, failure(Servers.address(server)));
        }
    }

    @Test
    void saysWhyTheServerCannotRead() throws IOException {
        try (ParserServer server = Servers.with(
                (content, name) -> CompletableFuture.failedFuture(new ReaderUnavailable("Nobody can read.")))) {
            Throwable failure = failure(Servers.address(server));

            assertEquals(
                    "Nobody can read.",
                    assertInstanceOf(ReaderUnavailable.class, failure).getMessage());
        }
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Throwable failure = failure(URI.create("http://127.0.0.1:" + port));

        assertEquals(
                "The service that reads documents cannot be reached.",
                assertInstanceOf(ReaderAway.class, failure).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"read, 8388609", "nonsense, 4"})
    void believesNoAnswerThatIsTooLongOrStrange(String outcome, int length) throws IOException {
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Assay-Reading", outcome);
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(new byte[length]);
            exchange.close();
        });
        stranger.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + stranger.getAddress().getPort());

            assertEquals(
                    new Reading.Broken(Breach.GARBAGE),
                    reader(address).read(DOCUMENT, "").join());
        } finally {
            stranger.stop(0);
        }
    }

    private static RemoteReader reader(URI address) {
        return new RemoteReader(address, Servers.PATIENCE);
    }

    private static Throwable failure(URI address) {
        var reading = reader(address).read(DOCUMENT, "");
        return assertThrows(CompletionException.class, reading::join).getCause();
    }
}
