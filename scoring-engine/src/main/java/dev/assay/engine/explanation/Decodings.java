package dev.assay.engine.explanation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says to somebody who undoes the usual encodings: base64, hexadecimal, rot13, written backwards. */
final class Decodings {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[ :]?){8,}");
    private static final int LONGEST = 4_000;

    private Decodings() {}

    static List<String> of(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> decoded = new ArrayList<>();
        Matcher base64 = BASE64.matcher(bounded);
        while (base64.find()) {
            base64(base64.group(), decoded);
        }
        Matcher hex = HEX.matcher(bounded);
        while (hex.find()) {
            byte[] bytes = HexFormat.of().parseHex(evenLength(hex.group().replaceAll("[ :]", "")));
            decoded.add(new String(bytes, StandardCharsets.UTF_8));
        }
        decoded.add(rot13(bounded));
        decoded.add(new StringBuilder(bounded).reverse().toString());
        return decoded;
    }

    private static void base64(String group, List<String> decoded) {
        String plain = group.replace("=", "").replace('-', '+').replace('_', '/');
        int usable = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        byte[] bytes = Base64.getDecoder().decode(plain.substring(0, usable));
        decoded.add(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String evenLength(String digits) {
        return digits.substring(0, digits.length() / 2 * 2);
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
