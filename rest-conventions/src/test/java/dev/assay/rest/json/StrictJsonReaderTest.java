package dev.assay.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonReaderTest {

    private static final UUID ID = UUID.fromString("01a215b3-0000-7000-8000-000000000001");

    private enum Order {
        FIRST,
        LAST
    }

    private record Part(String text) {}

    private record Asked(
            Integer seconds,
            Map<String, Integer> minima,
            Boolean enabled,
            Double share,
            UUID id,
            List<UUID> ids,
            Order order,
            Part part,
            JsonNode profile) {}

    private final StrictJsonReader reader = new StrictJsonReader(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'seconds': 0.9}`, /seconds",
                "`{'seconds': 1e10}`, /seconds",
                "`{'seconds': ''}`, /seconds",
                "`{'seconds': '7'}`, /seconds",
                "`{'seconds': true}`, /seconds",
                "`{'minima': {'systems': 59.5}}`, /minima/systems",
                "`{'minima': {'systems': '60'}}`, /minima/systems",
                "`{'minima': ''}`, /minima",
                "`{'enabled': 'false'}`, /enabled",
                "`{'enabled': ''}`, /enabled",
                "`{'enabled': 0}`, /enabled",
                "`{'enabled': 1.0}`, /enabled",
                "`{'share': '0.5'}`, /share",
                "`{'share': ''}`, /share",
                "`{'id': ''}`, /id",
                "`{'ids': ['']}`, /ids/0",
                "`{'ids': ''}`, /ids",
                "`{'order': 0}`, /order",
                "`{'order': ''}`, /order",
                "`{'part': ''}`, /part",
            })
    void refusesWhatWouldHaveToBeGuessed(String document, String pointer) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(document));

        assertEquals(CommonError.INVALID_INPUT, problem.code());
        assertEquals(
                List.of(pointer),
                problem.errors().stream().map(InputError::pointer).toList());
    }

    @Test
    void readsWhatIsWrittenAsItIsMeant() {
        Asked asked = read("{'seconds': 7, 'minima': {'systems': 60}, 'enabled': false, 'share': 1, 'id': '" + ID
                + "', 'ids': [], 'order': 'LAST', 'part': {'text': ''}}");

        assertEquals(
                new Asked(7, Map.of("systems", 60), false, 1.0, ID, List.of(), Order.LAST, new Part(""), null), asked);
    }

    @Test
    void takesAWholeNumberThatIsWrittenWithAPoint() {
        assertEquals(60, read("{'seconds': 60.0}").seconds());
        assertEquals(60, read("{'seconds': 6e1}").seconds());
    }

    @Test
    void leavesAPartThatIsReadLaterAsItWasWritten() {
        JsonNode profile =
                read("{'profile': {'skills': '', 'years': '7', 'level': 1.10}}").profile();

        assertEquals("{\"skills\":\"\",\"years\":\"7\",\"level\":1.10}", profile.toString());
    }

    private Asked read(String document) {
        return (Asked) reader.read(StrictJson.read(document.replace('\'', '"').getBytes(UTF_8)), Asked.class);
    }
}
