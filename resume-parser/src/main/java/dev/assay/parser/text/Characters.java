package dev.assay.parser.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text: by their mark, as UTF-8 where they are that, else as Windows does in the west. */
public final class Characters {

    private Characters() {}

    public static String text(byte[] content) {
        String text;
        if (startsWith(content, 0xff, 0xfe)) {
            text = new String(content, StandardCharsets.UTF_16LE);
        } else if (startsWith(content, 0xfe, 0xff)) {
            text = new String(content, StandardCharsets.UTF_16BE);
        } else {
            text = utf8OrWindows(content);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String utf8OrWindows(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
