package dev.assay.parser.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text: by their mark, as UTF-8 where they are that, else as they say themselves, else as Windows does in the west. */
public final class Characters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** As browsers look for it. */
    private static final int DECLARED_WITHIN = 1024;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?\\s*([a-z0-9._:-]{2,40})");

    private Characters() {}

    public static String text(byte[] content) {
        return text(content, WINDOWS);
    }

    /** Of a page, which may name its character set. */
    static String page(byte[] content) {
        Matcher named = DECLARED.matcher(
                new String(content, 0, Math.min(content.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1));
        return text(content, named.find() ? charset(named.group(1)) : WINDOWS);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return WINDOWS;
        }
    }

    /** @param otherwise what it is where it is no Unicode */
    private static String text(byte[] content, Charset otherwise) {
        String text;
        if (startsWith(content, 0xff, 0xfe)) {
            text = new String(content, StandardCharsets.UTF_16LE);
        } else if (startsWith(content, 0xfe, 0xff)) {
            text = new String(content, StandardCharsets.UTF_16BE);
        } else {
            text = utf8(content, otherwise);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String utf8(byte[] content, Charset otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(content, otherwise);
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
