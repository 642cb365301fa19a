package dev.assay.parser.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.Format;
import dev.assay.parser.ParsedResume;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EuropassTest {

    private static final String PASSPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
            <LearnerInfo>
             <Identification>
              <PersonName><FirstName>Ada</FirstName><Surname>Example</Surname></PersonName>
              <ContactInfo>
               <Address><Contact><AddressLine>Ring 1</AddressLine><PostalCode>10115</PostalCode>
                <Municipality>Berlin</Municipality><Country><Code>DE</Code><Label>Germany</Label></Country></Contact></Address>
               <Email><Contact>ada@example.org</Contact></Email>
               <TelephoneList><Telephone><Contact>+49 30 5550 1234</Contact></Telephone></TelephoneList>
               <WebsiteList><Website><Contact>https://example.org/ada</Contact></Website></WebsiteList>
              </ContactInfo>
             </Identification>
             <Headline><Type><Label>JOB</Label></Type><Description><Label>Staff Engineer</Label></Description></Headline>
             <WorkExperienceList><WorkExperience>
              <Period><From year="2019" month="--04"/><Current>true</Current></Period>
              <Position><Label>Engineer</Label></Position>
              <Activities>&lt;p&gt;Owns the log.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Wrote &lt;b&gt;it&lt;/b&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p style="display:none"&gt;Kubernetes&lt;/p&gt;</Activities>
              <Employer><Name>Acme</Name><ContactInfo><Address><Contact><Municipality>Bonn</Municipality></Contact></Address></ContactInfo></Employer>
             </WorkExperience></WorkExperienceList>
             <EducationList><Education>
              <Period><From year="2010" month="--10"/><To year="2013" month="--09" day="---30"/></Period>
              <Title>MSc in Computer Science</Title><Organisation><Name>University of Nordhaven</Name></Organisation>
             </Education></EducationList>
             <Skills>
              <Linguistic>
               <MotherTongueList><MotherTongue><Description><Label>German</Label></Description></MotherTongue></MotherTongueList>
               <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description>
                <ProficiencyLevel><Listening>C2</Listening><Reading>C1</Reading></ProficiencyLevel></ForeignLanguage></ForeignLanguageList>
              </Linguistic>
              <JobRelated><Description>Go\nRust</Description></JobRelated>
             </Skills>
             <AchievementList>
              <Achievement><Title><Code>publications</Code><Label>Publications</Label></Title><Description>On logs, 2018</Description></Achievement>
              <Achievement><Title><Label>Courses</Label></Title><Description>Diving</Description></Achievement>
             </AchievementList>
            </LearnerInfo></SkillsPassport>
            """;

    private static final String CANDIDATE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
              xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
             <CandidatePerson>
              <PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
              <Communication><ChannelCode>Email</ChannelCode><oa:URI>ada@example.org</oa:URI></Communication>
              <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>49</CountryDialing><oa:DialNumber>3055501234</oa:DialNumber></Communication>
              <Communication><Address type="home"><oa:CityName>Berlin</oa:CityName><CountryCode>de</CountryCode></Address></Communication>
              <PrimaryLanguageCode name="NORMAL">deu</PrimaryLanguageCode>
             </CandidatePerson>
             <CandidateProfile languageCode="en">
              <ExecutiveSummary>&lt;p&gt;Builds storage.&lt;/p&gt;</ExecutiveSummary>
              <EmploymentHistory><EmployerHistory><hr:OrganizationName>Acme</hr:OrganizationName>
               <PositionHistory><PositionTitle typeCode="FREETEXT">Engineer</PositionTitle>
                <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-04-01</hr:FormattedDateTime></eures:StartDate>
                 <hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
                <oa:Description>&lt;ul&gt;&lt;li&gt;Wrote the log&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Bonn</City></PositionHistory>
               <PositionHistory><PositionTitle>Intern</PositionTitle>
                <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2018</hr:FormattedDateTime></eures:StartDate>
                 <eures:EndDate><hr:FormattedDateTime>2018-12</hr:FormattedDateTime></eures:EndDate></eures:EmploymentPeriod></PositionHistory>
              </EmployerHistory></EmploymentHistory>
              <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>University of Nordhaven</hr:OrganizationName>
               <AttendancePeriod><EndDate><hr:FormattedDateTime>2013-09-30</hr:FormattedDateTime></EndDate></AttendancePeriod>
               <EducationDegree><hr:DegreeName>MSc in Computer Science</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
              <Skills><SkillsGroup><Title>Languages of programs</Title>
               <PersonCompetency><hr:CompetencyName>Go</hr:CompetencyName></PersonCompetency></SkillsGroup></Skills>
              <PersonQualifications>
               <PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
                <CompetencyDimension><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></CompetencyDimension></PersonCompetency>
               <PersonCompetency><hr:TaxonomyID>DIGITAL</hr:TaxonomyID><hr:CompetencyName>SQL</hr:CompetencyName></PersonCompetency>
              </PersonQualifications>
              <NetworksAndMemberships><NetworkAndMembership><Title>Union of divers</Title></NetworkAndMembership></NetworksAndMemberships>
             </CandidateProfile>
            </Candidate>
            """;

    private static ParsedResume read(String xml) {
        return new ResumeParser().parse(xml.getBytes(StandardCharsets.UTF_8), "cv.xml");
    }

    private static void assertPerson(JsonNode resume) {
        assertEquals("Ada Example", resume.at("/basics/name").asText());
        assertEquals("ada@example.org", resume.at("/basics/email").asText());
        assertEquals("Berlin", resume.at("/basics/location/city").asText());
        assertEquals("DE", resume.at("/basics/location/countryCode").asText());
        assertEquals("Acme", resume.at("/work/0/name").asText());
        assertEquals("Engineer", resume.at("/work/0/position").asText());
        assertEquals("Bonn", resume.at("/work/0/location").asText());
        assertTrue(resume.at("/work/0/endDate").isMissingNode());
        assertEquals(
                "University of Nordhaven", resume.at("/education/0/institution").asText());
        assertEquals("MSc", resume.at("/education/0/studyType").asText());
        assertEquals("Computer Science", resume.at("/education/0/area").asText());
        assertEquals("2013-09-30", resume.at("/education/0/endDate").asText());
        assertEquals("German", resume.at("/languages/0/language").asText());
        assertEquals("native", resume.at("/languages/0/fluency").asText());
        assertEquals("English", resume.at("/languages/1/language").asText());
    }

    @Test
    void readsASkillsPassport() {
        ParsedResume parsed = read(PASSPORT);
        JsonNode resume = parsed.resume();
        assertEquals(Format.EUROPASS, parsed.report().format());
        assertPerson(resume);
        assertEquals("Staff Engineer", resume.at("/basics/label").asText());
        assertEquals("+49 30 5550 1234", resume.at("/basics/phone").asText());
        assertEquals("2019-04", resume.at("/work/0/startDate").asText());
        assertEquals("Owns the log.", resume.at("/work/0/summary").asText());
        assertEquals("Wrote it", resume.at("/work/0/highlights/0").asText());
        assertEquals("C1 \u2013 C2", resume.at("/languages/1/fluency").asText());
        assertEquals("Job Related", resume.at("/skills/0/name").asText());
        assertEquals("Rust", resume.at("/skills/0/keywords/1").asText());
        assertEquals("On logs, 2018", resume.at("/publications/0/name").asText());
        assertEquals("Courses: Diving", resume.at("/basics/summary").asText());
        assertEquals(
                new Finding(Finding.Kind.MARKED_HIDDEN, 1, "Kubernetes"),
                parsed.report().findings().get(0));
        assertFalse(resume.toString().contains("Kubernetes"));
    }

    @Test
    void readsACandidate() {
        JsonNode resume = read(CANDIDATE).resume();
        assertPerson(resume);
        assertEquals("+49 3055501234", resume.at("/basics/phone").asText());
        assertEquals("2019-04-01", resume.at("/work/0/startDate").asText());
        assertEquals("Wrote the log", resume.at("/work/0/highlights/0").asText());
        assertEquals("Acme", resume.at("/work/1/name").asText());
        assertEquals("2018-12", resume.at("/work/1/endDate").asText());
        assertEquals("C1", resume.at("/languages/1/fluency").asText());
        assertEquals("Go", resume.at("/skills/0/keywords/0").asText());
        assertEquals("SQL", resume.at("/skills/1/name").asText());
        assertEquals(
                "Builds storage.\nUnion of divers", resume.at("/basics/summary").asText());
    }

    @Test
    void followsNoEntity() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            String type =
                    "<!DOCTYPE Candidate [<!ENTITY a SYSTEM 'http://127.0.0.1:" + listener.getLocalPort() + "'>]>";
            Unreadable refused = assertThrows(Unreadable.class, () -> read(type + "<Candidate><a>&a;</a></Candidate>"));
            assertEquals(Unreadable.Reason.DAMAGED, refused.reason());
            assertThrows(java.net.SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void refusesXmlThatIsTooDeepOrTooLarge() {
        String deep = "<Candidate>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</Candidate>";
        assertEquals(
                Unreadable.Reason.DAMAGED,
                assertThrows(Unreadable.class, () -> read(deep)).reason());
        String large = "<Candidate>" + "<a/>".repeat(1_100_000) + "</Candidate>";
        assertEquals(
                Unreadable.Reason.TOO_LARGE,
                assertThrows(Unreadable.class, () -> read(large)).reason());
    }
}
