package dev.assay.profile.documents.file;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of files in {@code Content-Disposition} (RFC 6266). */
public final class FileNames {

    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8''([^;\\s]+)");
    private static final Pattern QUOTED = Pattern.compile("(?i)filename\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern BARE = Pattern.compile("(?i)filename\\s*=\\s*([^\";\\s]+)");

    private FileNames() {}

    /** Empty if the header is absent or names none. */
    public static String in(String header) {
        if (header == null) {
            return "";
        }
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return decoded(extended.group(1));
        }
        for (Pattern pattern : new Pattern[] {QUOTED, BARE}) {
            Matcher plain = pattern.matcher(header);
            if (plain.find()) {
                return plain.group(1);
            }
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** To be saved, never shown. */
    public static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
