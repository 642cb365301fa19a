package dev.assay.parserpool;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.apache.commons.logging.LogFactory;

/** A worker that does what a document tells it to. */
public final class Misbehaving {

    /** An argument: complains before it is ready. */
    static final String LOUD = "loud";

    private Misbehaving() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        // One write for all that an order says: whether it comes in two pieces is not for chance to decide.
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        if (List.of(arguments).contains(LOUD)) {
            complain();
        }
        out.writeInt(WorkerProcess.READY);
        out.flush();
        while (true) {
            in.skipNBytes(in.readInt());
            obey(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8), out);
        }
    }

    private static void obey(String order, DataOutputStream out) throws IOException, InterruptedException {
        switch (order) {
            case "hang" -> Thread.currentThread().join();
            case "fill the heap" -> fillTheHeap();
            case "exit" -> System.exit(7);
            case "write garbage" -> out.write("<html>not a frame</html>".getBytes(StandardCharsets.UTF_8));
            case "write without end" -> answer(out, new byte[9 << 20]);
            case "answer twice" -> {
                answer(out, new byte[1]);
                answer(out, new byte[1]);
            }
            case "complain" -> {
                complain();
                answer(out, order.getBytes(StandardCharsets.UTF_8));
            }
            case "name the log" ->
                answer(out, LogFactory.getLog("any").getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            case "name the handlers" ->
                answer(out, Arrays.toString(Logger.getLogger("").getHandlers()).getBytes(StandardCharsets.UTF_8));
            default -> answer(out, order.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static void answer(DataOutputStream out, byte[] answer) throws IOException {
        out.writeByte(0);
        out.writeInt(answer.length);
        out.write(answer);
    }

    /** Much more than a pipe holds. */
    private static void complain() {
        System.err.print("no fonts here\n".repeat(80_000));
    }

    private static void fillTheHeap() {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new byte[1 << 20]);
        }
    }
}
