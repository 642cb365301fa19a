package dev.assay.parser.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.Format;
import dev.assay.parser.ParsedResume;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.Zips;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredTest {

    private static final String PROFILE = "First Name,Last Name\nAda,Example\n";
    private static final String POSITIONS = "Company Name,Title\nAcme,Engineer\n";

    private final ResumeParser parser = new ResumeParser();

    @Test
    void readsTheExportOfLinkedIn() throws IOException {
        byte[] zip = Zips.of(Map.of(
                "Profile.csv",
                        "First Name,Last Name,Headline,Summary,Geo Location\r\nAda,Example,\"Engineer, storage\",\"Says \"\"no\"\" often\",Berlin\r\n",
                "Positions.csv",
                        "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Engineer,\"Owns the log.\n- Wrote it\n- Cut it, too\",Berlin,Jan 2019,\nBoreal,Intern,,,2017,Dec 2018\n",
                "Skills.csv", "Name\nGo\nRust\n",
                "Email Addresses.csv", "Email Address,Confirmed\nada@example.org,Yes\n"));
        ParsedResume parsed = parser.parse(zip, "export.zip");
        JsonNode resume = parsed.resume();
        assertEquals(Format.LINKEDIN_EXPORT, parsed.report().format());
        assertEquals("Ada Example", resume.at("/basics/name").asText());
        assertEquals("Engineer, storage", resume.at("/basics/label").asText());
        assertEquals("Says \"no\" often", resume.at("/basics/summary").asText());
        assertEquals("ada@example.org", resume.at("/basics/email").asText());
        assertEquals("Owns the log.", resume.at("/work/0/summary").asText());
        assertEquals("Cut it, too", resume.at("/work/0/highlights/1").asText());
        assertEquals("2019-01", resume.at("/work/0/startDate").asText());
        assertTrue(resume.at("/work/0/endDate").isMissingNode());
        assertEquals("2018-12", resume.at("/work/1/endDate").asText());
        assertEquals("Rust", resume.at("/skills/1/name").asText());
    }

    @Test
    void readsWhatElseAMemberTells() throws IOException {
        byte[] zip = Zips.of(Map.of(
                "Profile.csv", PROFILE,
                "Education.csv",
                        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nNordhaven,2011,2013,Thesis on logs,MSc,Ran the cluster\n",
                "Volunteering.csv",
                        "Company Name,Role,Cause,Started On,Finished On,Description\nCode Club,Mentor,,Jan 2016,,- Wrote the course\n",
                "Honors.csv", "Title,Description,Issued On\nBest paper,For the log,2017\n",
                "Patents.csv", "Title,Description,Issued On\nA log,How it is cut,2018\n"));

        JsonNode resume = parser.parse(zip, "export.zip").resume();

        assertEquals(
                "[\"Thesis on logs\",\"Ran the cluster\"]",
                resume.at("/education/0/courses").toString());
        assertEquals("Mentor", resume.at("/volunteer/0/position").asText());
        assertEquals("Wrote the course", resume.at("/volunteer/0/highlights/0").asText());
        assertEquals("For the log", resume.at("/awards/0/summary").asText());
        assertEquals("How it is cut", resume.at("/publications/0/summary").asText());
    }

    @Test
    void passesOverTablesThatAreTooLargeToBeRead() throws IOException {
        byte[] zip = Zips.of(Map.of("Profile.csv", PROFILE, "messages.csv", "x,y,z\n".repeat(4 << 20)));

        assertEquals(
                "Ada Example",
                parser.parse(zip, "export.zip").resume().at("/basics/name").asText());
    }

    @Test
    void readsAnExportInTheOneFolderOfAnArchive() throws IOException {
        byte[] zip = Zips.of(Map.of(
                "export/Profile.csv", PROFILE,
                "export/Email_Addresses.csv", "Email Address\nada@example.org\n",
                "export/Jobs/Positions applied.csv", "x\n",
                "__MACOSX/export/._Profile.csv", "x",
                "README.txt", "x"));

        JsonNode basics = parser.parse(zip, "export.zip").resume().path("basics");

        assertEquals("Ada Example", basics.path("name").asText());
        assertEquals("ada@example.org", basics.path("email").asText());
    }

    static Stream<Map<String, String>> severalPeople() {
        return Stream.of(
                Map.of("ada/Profile.csv", PROFILE, "bo/Profile.csv", PROFILE),
                Map.of("ada/Profile.csv", PROFILE, "bo/Positions.csv", POSITIONS),
                Map.of("all/ada/Profile.csv", PROFILE, "all/bo/Profile.csv", PROFILE),
                Map.of("Profile.csv", PROFILE, "bo/Profile.csv", PROFILE),
                Map.of("Profile.csv", PROFILE, "profile.csv", PROFILE),
                Map.of("Profile.csv", PROFILE, "Positions.csv", POSITIONS, "bo/Positions.csv", POSITIONS));
    }

    @ParameterizedTest
    @MethodSource("severalPeople")
    void makesNoCandidateOfSeveralPeople(Map<String, String> files) throws IOException {
        byte[] zip = Zips.of(files);

        Unreadable refused = assertThrows(Unreadable.class, () -> parser.parse(zip, "export.zip"));

        assertEquals(Unreadable.Reason.UNKNOWN_FORMAT, refused.reason());
        assertTrue(refused.getMessage().contains("each person's export by itself"), refused.getMessage());
    }

    @Test
    void takesAJsonResumeAsItIs() {
        String text = "{\"basics\": {\"name\": \"Ada\"}, \"own\": [1]}";
        ParsedResume parsed = parser.parse(text.getBytes(StandardCharsets.UTF_8), "cv.json");
        assertEquals(text.replace(" ", ""), parsed.resume().toString());
        assertEquals(Format.JSON_RESUME, parsed.report().format());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", "{\"basics\": {}, \"basics\": {}}", "{\"basics\": {}} more", "{\"basics\": "})
    void refusesOtherJson(String text) {
        assertThrows(Unreadable.class, () -> parser.parse(text.getBytes(StandardCharsets.UTF_8), "cv.json"));
    }

    @Test
    void refusesJsonThatIsTooDeep() {
        String text = "{\"basics\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThrows(Unreadable.class, () -> parser.parse(text.getBytes(StandardCharsets.UTF_8), "cv.json"));
    }
}
