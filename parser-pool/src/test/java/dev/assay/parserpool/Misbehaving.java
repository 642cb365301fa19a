package dev.assay.parserpool;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A worker that does what a document tells it to. */
public final class Misbehaving {

    private Misbehaving() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        // One write for all that an order says: whether it comes in two pieces is not for chance to decide.
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
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
            default -> answer(out, order.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static void answer(DataOutputStream out, byte[] answer) throws IOException {
        out.writeByte(0);
        out.writeInt(answer.length);
        out.write(answer);
    }

    private static void fillTheHeap() {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new byte[1 << 20]);
        }
    }
}
