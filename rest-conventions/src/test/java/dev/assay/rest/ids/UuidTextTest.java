package dev.assay.rest.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0190f5fe-0000-7000-8000-00000000000a", "0190F5FE-0000-7000-8000-00000000000A"})
    void readsUuidsInEitherCase(String text) {
        assertEquals(Optional.of(new UUID(0x0190f5fe_0000_7000L, 0x8000_0000_0000_000aL)), UuidText.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0190f5fe00007000800000000000000a",
                "{0190f5fe-0000-7000-8000-00000000000a}",
                "0190f5fe-0000-7000-8000-00000000000a ",
                "0190f5fe-0000-7000-8000-00000000000g"
            })
    void takesNothingElse(String text) {
        assertEquals(Optional.empty(), UuidText.parse(text));
    }

    @Test
    void readsBackWhatIsWritten() {
        UUID id = UUID.fromString("0190f5fe-0000-7000-8000-00000000000a");

        assertEquals(Optional.of(id), UuidText.parse(id.toString()));
    }
}
