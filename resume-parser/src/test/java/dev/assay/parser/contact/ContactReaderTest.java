package dev.assay.parser.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Kowalski, Jan ; Jan Kowalski ; ''",
                "van der Berg, Anna ; Anna van der Berg ; ''",
                "Kowalski, Jan | Data Engineer ; Jan Kowalski ; Data Engineer",
                "Jane Doe, MBA ; Jane Doe ; ''",
                "Jane Doe, M.Sc., PMP | Data Engineer ; Jane Doe ; Data Engineer",
                "Jane Doe, Data Engineer ; Jane Doe ; Data Engineer",
                "Jane Doe, Mason ; Jane Doe ; Mason",
                "Ondrine, Engineer ; Ondrine ; Engineer"
            })
    void tellsANameFromWhatStandsBehindIt(String line, String name, String label) {
        JsonNode basics = basics(line);

        assertEquals(name, basics.path("name").asText());
        assertEquals(label, basics.path("label").asText());
    }

    @Test
    void takesNoDayOfBirthForAPhone() {
        JsonNode basics = basics("Ada Example\nGeburtsdatum: 05.03.1985\nTelefon: +49 30 5550 1234");

        assertEquals("+49 30 5550 1234", basics.path("phone").asText());
        assertFalse(basics.toString().contains("1985"), basics.toString());
        assertEquals("", basics.path("location").path("city").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date of birth: 5 March 1985",
                "Nationality: Nordish",
                "Staatsangehörigkeit\tnordisch",
                "Familienstand: verheiratet",
                "Gender: female | Age: 40"
            })
    void readsNothingOfAgeOriginAndFamily(String line) {
        JsonNode basics = basics("Ada Example\n" + line + "\nStaff Engineer, storage");

        assertEquals("Staff Engineer, storage", basics.path("label").asText());
        assertEquals("", basics.path("summary").asText());
    }

    @Test
    void readsTheNameBelowAHeadingForContactData() {
        JsonNode basics = basics("LEBENSLAUF\n\nPersönliche Daten\nName: Ada Beispiel\nAdresse: Nordhaven");

        assertEquals("Ada Beispiel", basics.path("name").asText());
        assertEquals("Nordhaven", basics.path("location").path("city").asText());
    }

    @Test
    void readsWhatStandsBehindTheNameOnItsLine() {
        JsonNode basics =
                basics("Persönliche Daten\nName: Ada Beispiel | E-Mail: ada@example.org | Tel. +49 30 5550 1234");

        assertEquals("Ada Beispiel", basics.path("name").asText());
        assertEquals("ada@example.org", basics.path("email").asText());
        assertEquals("+49 30 5550 1234", basics.path("phone").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date of birth: 12.05.1990 | Nordhaven, Germany",
                "Date of birth\t12.05.1990 | Nordhaven, Germany",
                "Sex: f | Age: 30 | Born 12.05.1990 | Nordhaven, Germany"
            })
    void keepsWhatStandsBehindADetailOfThePerson(String line) {
        JsonNode basics = basics("Ada Example\n" + line);

        assertEquals("Nordhaven", basics.path("location").path("city").asText());
        assertFalse(basics.toString().contains("1990"), basics.toString());
    }

    @Test
    void keepsASecondPhoneAsText() {
        JsonNode basics = basics("Ada Example\n+49 30 5550 1234\n+49 30 5550 9999");

        assertEquals("+49 30 5550 1234", basics.path("phone").asText());
        assertTrue(basics.path("summary").asText().contains("5550 9999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "a.", "x@a.", "a@"})
    void readsALongWordToItsEnd(String piece) {
        String line = "ada@example.org " + piece.repeat(100_000);

        assertEquals(
                "ada@example.org", basics("Ada Example\n" + line).path("email").asText());
    }

    @Test
    void keepsLettersBehindANameAsText() {
        assertTrue(basics("Jane Doe, MBA").path("summary").asText().contains("MBA"));
    }

    @ParameterizedTest
    @CsvSource({"Senior ASP.NET Developer", "VB.NET and ADO.NET developer", "Socket.io maintainer"})
    void takesNoTechnologyForAPage(String label) {
        JsonNode basics = basics("Jane Doe\n" + label);

        assertEquals(label, basics.path("label").asText());
        assertTrue(basics.path("url").isMissingNode());
    }

    @Test
    void readsAPageWithoutItsScheme() {
        assertEquals("janedoe.net", basics("Jane Doe\njanedoe.net").path("url").asText());
    }

    @Test
    void readsLabelsInCellsOfTheirOwn() {
        JsonNode basics = basics("Persönliche Daten\nName\tJana Muster\nAnschrift\tMusterstr. 1, Berlin");

        assertEquals("Jana Muster", basics.path("name").asText(), basics.toString());
        assertEquals("Musterstr. 1, Berlin", basics.at("/location/city").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "Phone: 9876543210, 9876543210",
        "415 555 0132, 415 555 0132",
        "Berlin | 612 345 678 | x, 612 345 678",
        "Mobile\t9876543210, 9876543210"
    })
    void readsAPhoneWithoutItsCountry(String line, String phone) {
        assertEquals(
                phone,
                basics("Ada Example\n" + line.replace("\\t", "\t"))
                        .path("phone")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Served 612 345 678 calls a day", "Order 9876543210 was the last"})
    void takesNoCountForAPhone(String line) {
        assertTrue(basics("Ada Example\nEngineer\n" + line).path("phone").isMissingNode());
    }

    private static JsonNode basics(String top) {
        String text =
                top + "\njane@example.org\n\nWORK\n\nEngineer, Acme GmbH    Jan 2019 - Present\n- Wrote the log\n";
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume()
                .path("basics");
    }
}
