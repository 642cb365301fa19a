package dev.assay.engine.integrity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says to somebody who undoes the usual encodings; each decoding is linear in the text. */
final class Decodings {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");

    /** Possessive, which takes no other match here and no stack: a picture is a long run of what may be hexadecimal digits. */
    private static final Pattern HEX = Pattern.compile("(?:(?:0x|\\\\x|%)?[0-9A-Fa-f]{2}[ :,]?){8,}+");

    private static final Pattern BITS = Pattern.compile("(?:[01]{8}[ ,]?){8,}+");

    /** So many letters at a time as the stack of a thread has room for. Where a word ends is said here: for "\b" each Java has letters of its own, and which marks take room. */
    private static final Pattern SPACED =
            Pattern.compile("(?:(?<![_\\p{L}\\p{Nd}\\p{M}])\\w[ ._*|/-]{1,3}){8,1000}\\w(?![_\\p{L}\\p{Nd}\\p{M}])");

    private static final Pattern ESCAPED =
            Pattern.compile("\\\\u00([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]{2});|%([0-9A-Fa-f]{2})");
    private static final Pattern ENTITY = Pattern.compile("&#([0-9]{2,3});");
    private static final Pattern HEX_SIGNS = Pattern.compile("0x|\\\\x|[ :,%]");
    private static final int TAGS = 0xE0000;
    private static final int SELECTORS = 0xE0100;

    /** A full stop that, turned round, stands before its sentence. */
    private static final Pattern LEADING_STOP = Pattern.compile("(?<= )([.!?]+)(?=\\S)");

    private static final Stems ROTATED = Stems.written(Decodings::rot13);
    private static final Stems REVERSED = Stems.written(Decodings::reversed);

    private Decodings() {}

    static List<String> of(String text) {
        List<String> decoded = new ArrayList<>();
        decoded.addAll(matches(text, BASE64, Decodings::base64));
        decoded.addAll(matches(text, HEX, Decodings::hex));
        decoded.addAll(matches(text, BITS, Decodings::bits));
        decoded.addAll(matches(text, SPACED, Decodings::spaced));
        if (ESCAPED.matcher(text).find() || ENTITY.matcher(text).find()) {
            decoded.add(unescaped(text));
        }
        String carried = carried(text);
        if (!carried.isEmpty()) {
            decoded.add(carried);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (ROTATED.isIn(lower)) {
            decoded.add(rot13(text));
        }
        if (REVERSED.isIn(lower)) {
            decoded.add(reversed(text));
        }
        return decoded;
    }

    private static List<String> matches(String text, Pattern pattern, Function<String, String> decode) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(decode)
                .toList();
    }

    private static String base64(String group) {
        String plain = group.replace("=", "").replace('-', '+').replace('_', '/');
        int usable = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        byte[] bytes = Base64.getDecoder().decode(plain.substring(0, usable));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String hex(String group) {
        String digits = HEX_SIGNS.matcher(group).replaceAll("");
        return new String(
                HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)), StandardCharsets.UTF_8);
    }

    private static String bits(String group) {
        String digits = group.replaceAll("[ ,]", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i + 8 <= digits.length(); i += 8) {
            out.append((char) Integer.parseInt(digits.substring(i, i + 8), 2));
        }
        return out.toString();
    }

    /** "i g n o r e  a l l": one sign between letters, more between words. */
    private static String spaced(String group) {
        return group.replaceAll("(?<=\\w)[ ._*|/-](?=\\w)", "").replaceAll("[ ._*|/-]+", " ");
    }

    private static String unescaped(String text) {
        String plain = ESCAPED.matcher(text).replaceAll(escape -> letter(hexDigits(escape), 16));
        return ENTITY.matcher(plain).replaceAll(entity -> letter(entity.group(1), 10));
    }

    private static String hexDigits(MatchResult escape) {
        String unicode = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return unicode == null ? escape.group(3) : unicode;
    }

    private static String letter(String digits, int radix) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, radix)));
    }

    /** Letters that invisible characters carry: tags, and selectors behind any sign. */
    private static String carried(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint > TAGS && codePoint < TAGS + 0x80) {
                out.append((char) (codePoint - TAGS));
            } else if (codePoint >= SELECTORS && codePoint < SELECTORS + 0xF0) {
                out.append((char) (codePoint - SELECTORS + 16));
            }
        });
        return out.toString();
    }

    private static String reversed(String text) {
        String turned = new StringBuilder(text).reverse().toString();
        return LEADING_STOP.matcher(turned).replaceAll("$1 ");
    }

    private static String rot13(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                c = (char) ('a' + (c - 'a' + 13) % 26);
            } else if (c >= 'A' && c <= 'Z') {
                c = (char) ('A' + (c - 'A' + 13) % 26);
            }
            out.append(c);
        }
        return out.toString();
    }
}
