package dev.assay.parser.word.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RTF. Pictures, objects and program-specific extensions are skipped unread. */
public final class RtfDecoder implements Decoder {
    private static final Pattern BINARY = Pattern.compile("\\\\bin(-?\\d+)");

    @Override
    public Decoded decode(byte[] content) {
        requireEndOfBinaries(content);
        RtfText text = new RtfText();
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), text);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | java.util.NoSuchElementException damaged) {
            if (damaged instanceof UnsupportedCharsetException charset) {
                throw new Unreadable(
                        Unreadable.Reason.DAMAGED, "The RTF is written in " + charset.getCharsetName() + ".", damaged);
            }
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The RTF cannot be read.", damaged);
        }
        List<Flow> flows = text.page().flows();
        List<Block> furniture = text.margins();
        if (flows.isEmpty() && furniture.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The document holds no text that can be seen.");
        }
        return new Decoded(1, flows, furniture, text.findings(), List.of());
    }

    /** A length beyond the end of the file would be allocated first and found missing later. */
    private static void requireEndOfBinaries(byte[] content) {
        Matcher binary = BINARY.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (binary.find()) {
            String length = binary.group(1);
            if (length.length() > 9 || Long.parseLong(length) < 0 || Long.parseLong(length) > content.length) {
                throw new Unreadable(Unreadable.Reason.DAMAGED, "The RTF says that it is longer than it is.");
            }
        }
    }
}
