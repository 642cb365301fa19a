package dev.assay.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "99.95|99.95",
                "400|400",
                "60000|60,000",
                "999999|999,999",
                "1000000|1 million",
                "2350000|2.35 million",
                "2399999|2.39 million",
                "2000000000000|2 trillion",
                "1900000000000000000000000|1900000 quintillion"
            })
    void saysNumbersAsPeopleDo(String digits, String said) {
        assertEquals(said, Amount.of(digits));
    }
}
