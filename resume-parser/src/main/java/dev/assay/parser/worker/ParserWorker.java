package dev.assay.parser.worker;

import dev.assay.parser.ResumeParser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Reads one document after the other until its input ends. What a document can do to a process it does here and to nobody else. */
public final class ParserWorker {

    private ParserWorker() {}

    public static void main(String[] arguments) throws IOException {
        OutputStream out = System.out;
        // A logger keeps the stream that it finds when it is made, which is while the first document is read.
        Complaints complaints = new Complaints(System.err);
        System.setErr(new PrintStream(complaints, true));
        // Whatever a library prints would be read as an answer.
        System.setOut(System.err);
        // Once documents come, nobody has to listen to what is said about them.
        serve(System.in, out, complaints::silence);
    }

    static void serve(InputStream in, OutputStream out, Runnable silence) throws IOException {
        Answers answers = new Answers(new ResumeParser());
        answers.warmUp();
        Frames frames = new Frames(
                new DataInputStream(new BufferedInputStream(in)), new DataOutputStream(new BufferedOutputStream(out)));
        frames.ready();
        silence.run();
        for (Frames.Document next = frames.next(); next != null; next = frames.next()) {
            frames.answer(answers.to(next));
        }
    }
}
