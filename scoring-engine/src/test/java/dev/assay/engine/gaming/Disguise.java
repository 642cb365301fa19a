package dev.assay.engine.gaming;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** How a text may be hidden from people or from programs and still be readable for somebody who knows how. */
enum Disguise {
    BASE64,
    HEX,
    BITS,
    ROT13,
    REVERSED,
    LEET,
    HOMOGLYPHS,
    ZERO_WIDTH,
    FULL_WIDTH,
    SPACED,
    TAGS,
    PERCENT,
    COMMENT,
    UPPER_CASE;

    String of(String text) {
        return switch (this) {
            case BASE64 -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case HEX -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            case BITS ->
                text.chars()
                        .mapToObj(c ->
                                String.format("%8s", Integer.toBinaryString(c)).replace(' ', '0'))
                        .collect(Collectors.joining(" "));
            case ROT13 -> mapped(text, Disguise::rot13);
            case REVERSED -> new StringBuilder(text).reverse().toString();
            case LEET ->
                text.replace('i', '1').replace('e', '3').replace('o', '0').replace('s', '5');
            case HOMOGLYPHS -> text.replace('a', 'а').replace('e', 'е').replace('o', 'о');
            case ZERO_WIDTH -> text.replaceAll("(?<=\\w)(?=\\w)", "\u200b");
            case FULL_WIDTH -> mapped(text, c -> c > 0x20 && c < 0x7f ? c + 0xfee0 : c);
            case SPACED ->
                text.replaceAll("\\W+", " ").strip().replace(" ", "   ").replaceAll("(?<=\\w)(?=\\w)", " ");
            case TAGS -> "." + mapped(text, c -> 0xE0000 + c);
            case PERCENT ->
                text.chars().mapToObj(c -> String.format("%%%02X", c)).collect(Collectors.joining());
            case COMMENT -> "<!-- " + text + " -->";
            case UPPER_CASE -> text.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private static int rot13(int c) {
        int base = Character.isUpperCase(c) ? 'A' : 'a';
        return c < 0x80 && Character.isLetter(c) ? base + (c - base + 13) % 26 : c;
    }

    private static String mapped(String text, java.util.function.IntUnaryOperator change) {
        StringBuilder out = new StringBuilder();
        text.chars().map(change).forEach(out::appendCodePoint);
        return out.toString();
    }
}
