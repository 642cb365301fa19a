package dev.assay.benchmarks.parsing;

import com.sun.management.ThreadMXBean;
import dev.assay.parser.ResumeParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The PDFs of a folder read by the parser, whose answer is a résumé, and by Tika, whose answer is plain text; in turn, on one thread, both with the
 * same PDFBox. Argument: the folder, for example what {@code ./assay evaluate-parser --keep} leaves behind.
 */
public final class ParsingSpeed {

    private static final int ROUNDS = 5;
    private static final int NO_LIMIT = -1;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ResumeParser parser = new ResumeParser();
    private final PDFParser tika = new PDFParser();
    private final List<byte[]> documents;

    private ParsingSpeed(List<byte[]> documents) {
        this.documents = documents;
    }

    /** Processor time and allocated memory of one pass over all documents. */
    private record Cost(double seconds, double megabytes) {

        Cost least(Cost other) {
            return other == null || seconds < other.seconds ? this : other;
        }
    }

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            List<byte[]> documents = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(ParsingSpeed::content)
                    .toList();
            new ParsingSpeed(documents).compare();
        }
    }

    private void compare() {
        int pages = documents.stream().mapToInt(this::pages).sum();
        Cost ours = null;
        Cost theirs = null;
        for (int round = 0; round < ROUNDS; round++) {
            ours = cost(this::pages).least(ours);
            theirs = cost(this::letters).least(theirs);
        }
        System.out.printf("%d documents, %d pages%n", documents.size(), pages);
        System.out.println("| | pages a second of processor time | MB allocated per document |");
        System.out.println("|---|---|---|");
        print("parser: a résumé", ours, pages);
        print("Tika: plain text", theirs, pages);
        System.out.printf(
                "parser, Tika = 1 | %.2f | %.2f |%n",
                theirs.seconds() / ours.seconds(), ours.megabytes() / theirs.megabytes());
    }

    private void print(String what, Cost cost, int pages) {
        System.out.printf("| %s | %.0f | %.1f |%n", what, pages / cost.seconds(), cost.megabytes() / documents.size());
    }

    private Cost cost(ToIntFunction<byte[]> reader) {
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long began = thread.getCurrentThreadCpuTime();
        int read = documents.stream().mapToInt(reader).sum();
        if (read == 0) {
            throw new IllegalStateException("Nothing was read");
        }
        return new Cost(
                (thread.getCurrentThreadCpuTime() - began) / NANOS,
                (thread.getCurrentThreadAllocatedBytes() - allocated) / MEGABYTE);
    }

    private int pages(byte[] document) {
        return parser.parse(document, "document.pdf").report().pages();
    }

    private int letters(byte[] document) {
        BodyContentHandler text = new BodyContentHandler(NO_LIMIT);
        try {
            tika.parse(new ByteArrayInputStream(document), text, new Metadata(), new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException("Tika cannot read a document", e);
        }
        return text.toString().length();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
