package dev.assay.parser.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their code or their name in several languages. */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da");
    private static final Map<String, String> SPOKEN = Map.of(
            "usa",
            "US",
            "uk",
            "GB",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "uae",
            "AE",
            "the netherlands",
            "NL");
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            for (String language : LANGUAGES) {
                codes.put(
                        new Locale("", code)
                                .getDisplayCountry(Locale.forLanguageTag(language))
                                .toLowerCase(Locale.ROOT),
                        code);
            }
        }
        codes.putAll(SPOKEN);
        return codes;
    }

    static boolean isCountry(String name) {
        return code(name).isPresent() || name.matches("\\p{Lu}{2}");
    }

    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
    }
}
