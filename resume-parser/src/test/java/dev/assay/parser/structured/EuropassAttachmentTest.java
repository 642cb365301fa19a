package dev.assay.parser.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.document.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data in a PDF counts as far as its pages say the same. */
class EuropassAttachmentTest {
    private static final String PAGES = """
            Ondrine Velmark
            Work
            Engineer, Lumen, %s
            Built the event store of five nodes, and ran it
            for 4 years. Left the Kuber-
            netes cluster to others.
            Page 1 of 2
            Training of nine thousand dogs was led by the choir.
            Education 2003
            """;

    private static final String XML = """
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
             <Identification><PersonName><FirstName>Ondrine</FirstName><Surname>Velmark</Surname></PersonName></Identification>
             <WorkExperienceList><WorkExperience>
              <Period>%s</Period>
              <Position><Label>Engineer</Label></Position>
              <Activities>%s</Activities>
              <Employer><Name>Lumen</Name></Employer>
             </WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>
            """;

    private static final String SPAN = "Apr 2019 - Mar 2021";
    private static final String PERIOD = "<From year='2019' month='--04'/><To year='2021' month='--03'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Led training of nine thousand nodes.",
                "Ran the event store for five years.",
                "Built the event store of nine nodes, and ran it for 4 years.",
                "Built the event store of five nodes, and ran it for 9 years.",
                "Built the event store of five Kubernetes nodes, and ran accelerators for 4 years."
            })
    void takesNoSentenceOfWordsThatStandApart(String sentence) {
        EuropassAttachment.Compared read = read(SPAN, PERIOD, sentence);

        assertTrue(read.resume().at("/work/0/summary").isMissingNode());
        assertEquals(List.of(new Finding(Finding.Kind.METADATA, 1, sentence)), read.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Built the event store of five nodes, and ran it for 4 years.",
                "Left the Kubernetes cluster to others.",
                "Work: Built the event store",
                "Left the Kubernetes cluster to others. Training of nine thousand dogs"
            })
    void takesASentenceThatThePagesShow(String sentence) {
        EuropassAttachment.Compared read = read(SPAN, PERIOD, sentence);

        assertEquals(sentence, read.resume().at("/work/0/summary").asText());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void takesASentenceWhoseLettersAreComposedInAnotherWay() {
        String drawn = SPAN + "\nWrote the re\u0301sume\u0301 search of \ufb01ve cities";
        String sentence = "Wrote the r\u00e9su\u00adm\u00e9 search of five cities";

        EuropassAttachment.Compared read = read(drawn, PERIOD, sentence);

        assertEquals(sentence, read.resume().at("/work/0/summary").asText());
        assertTrue(read.whole());
    }

    @Test
    void keepsTheOtherLinesOfASummaryAndSaysThatOneIsMissing() {
        EuropassAttachment.Compared read = read(
                SPAN,
                PERIOD,
                "Built the event store\nLed training of nine thousand nodes.\nLeft the Kubernetes cluster");

        assertEquals(
                "Built the event store\nLeft the Kubernetes cluster",
                read.resume().at("/work/0/summary").asText());
        assertFalse(read.whole());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apr 2019 - Mar 2021 | <From year='2009' month='--04'/><To year='2021' month='--03'/>",
                "Apr 2019 - Mar 2021 | <From year='2003'/><To year='2031' month='--03'/>",
                "Apr 2019 - Mar 2021 | <From year='2019' month='--01'/><To year='2021' month='--03'/>",
                "Apr 2019 - Mar 2021 | <From year='2019' month='--04'/><Current>true</Current>",
                "Apr 2019 - Mar 2021 | <From year='2019' month='--04'/><To year='2003'/>"
            })
    void takesNoDateThatThePagesDoNotShow(String drawn, String period) {
        EuropassAttachment.Compared read = read(drawn, period, "Built the event store");

        assertTrue(read.resume().at("/work/0/startDate").isMissingNode());
        assertTrue(read.resume().at("/work/0/endDate").isMissingNode());
        assertEquals(
                List.of(Finding.Kind.METADATA),
                read.findings().stream().map(Finding::kind).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apr 2019 - Mar 2021 | <From year='2019' month='--04'/><To year='2021' month='--03'/>",
                "[ 01/04/2019 – 31/03/2021 ] | <From year='2019' month='--04' day='---01'/><To year='2021' month='--03'/>",
                "2019 - 2021 | <From year='2019' month='--04'/><To year='2021' month='--03'/>",
                "4. 2019 heri 3. 2021 | <From year='2019' month='--04'/><To year='2021' month='--03'/>"
            })
    void takesTheDatesThatThePagesShow(String drawn, String period) {
        JsonNode resume = read(drawn, period, "Built the event store").resume();

        assertTrue(resume.at("/work/0/startDate").asText().startsWith("2019-04"));
        assertEquals("2021-03", resume.at("/work/0/endDate").asText());
    }

    @Test
    void takesAPositionThatGoesOn() {
        String period = "<From year='2019' month='--04'/><Current>true</Current>";

        JsonNode resume =
                read("Apr 2019 - Present", period, "Built the event store").resume();

        assertEquals("2019-04", resume.at("/work/0/startDate").asText());
    }

    /** Every word begins as many stretches as there are of it. */
    @Test
    void givesUpOnDataThatIsTooLongToBeCompared() {
        String words = "a b ".repeat(20_000);
        String nearly = "a b ".repeat(10_000) + "c";

        Optional<EuropassAttachment.Compared> read = EuropassAttachment.read(
                XML.formatted(PERIOD, nearly).getBytes(StandardCharsets.UTF_8),
                PAGES.formatted(SPAN) + "c " + "d ".repeat(99) + words);

        assertTrue(read.isEmpty());
    }

    private static EuropassAttachment.Compared read(String drawn, String period, String activities) {
        return EuropassAttachment.read(
                        XML.formatted(period, activities).getBytes(StandardCharsets.UTF_8), PAGES.formatted(drawn))
                .orElseThrow();
    }
}
