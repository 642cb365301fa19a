package dev.assay.engine.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A number as a person says it: {@code 60,000}, {@code 2.3 million}, {@code 2 trillion}. */
final class Amount {
    private static final String[] NAMES = {"million", "billion", "trillion", "quadrillion", "quintillion"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DIGITS = 2;

    private Amount() {}

    /** @param digits plain decimal digits */
    static String of(String digits) {
        BigDecimal value = new BigDecimal(digits);
        if (value.compareTo(MILLION) < 0) {
            boolean grouped = value.compareTo(THOUSAND) >= 0;
            return grouped ? String.format(Locale.ROOT, "%,d", value.toBigInteger()) : digits;
        }
        BigDecimal rest = value.divide(MILLION);
        int name = 0;
        while (rest.compareTo(THOUSAND) >= 0 && name < NAMES.length - 1) {
            rest = rest.divide(THOUSAND);
            name++;
        }
        BigDecimal shown = rest.setScale(DIGITS, RoundingMode.DOWN).stripTrailingZeros();
        return shown.toPlainString() + " " + NAMES[name];
    }
}
