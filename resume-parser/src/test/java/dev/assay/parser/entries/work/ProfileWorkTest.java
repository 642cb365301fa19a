package dev.assay.parser.entries.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.Pdfs;
import dev.assay.parser.ResumeParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProfileWorkTest {

    private static final double SIDE = 30;
    private static final double MAIN = 220;

    private static void sidebar(Pdfs.Pen pen) throws IOException {
        pen.write(SIDE, 60, "Contact", Pdfs.PLAIN, 13);
        pen.write(SIDE, 78, "ada@example.org");
        pen.write(SIDE, 92, "www.linkedin.com/in/ada-example");
        pen.write(SIDE, 106, "(LinkedIn)");
        pen.write(SIDE, 120, "https://example.org/people/ada-exam");
        pen.write(SIDE, 132, "ple (Personal)");
        pen.write(SIDE, 160, "Top Skills", Pdfs.PLAIN, 13);
        pen.write(SIDE, 178, "Storage");
        pen.write(SIDE, 192, "Go");
        pen.write(SIDE, 220, "Languages", Pdfs.PLAIN, 13);
        pen.write(SIDE, 238, "English (Full Professional)");
    }

    private static void main(Pdfs.Pen pen) throws IOException {
        pen.write(MAIN, 66, "Ada Example", Pdfs.PLAIN, 26);
        pen.write(MAIN, 88, "Staff Engineer", Pdfs.PLAIN, 12);
        pen.write(MAIN, 104, "Berlin, Germany", Pdfs.PLAIN, 12);
        pen.write(MAIN, 140, "Experience", Pdfs.PLAIN, 15.75f);
        pen.write(MAIN, 164, "Acme Storage", Pdfs.PLAIN, 12);
        pen.write(MAIN, 180, "5 years 2 months", Pdfs.PLAIN, 10.5f);
        position(pen, 204, "Warden of the Log", "January 2019 - Present (3 years 2 months)");
        pen.write(MAIN, 262, "Keeps the log.", Pdfs.PLAIN, 10.5f);
        pen.write(MAIN, 278, "- Wrote it", Pdfs.PLAIN, 10.5f);
        position(pen, 310, "Keeper of the Log", "January 2017 - December 2018 (2 years)");
        pen.write(MAIN, 380, "Boreal", Pdfs.PLAIN, 12);
        position(pen, 404, "Intern", "2015 - December 2016");
    }

    private static void position(Pdfs.Pen pen, double y, String title, String date) throws IOException {
        pen.write(MAIN, y, title, Pdfs.PLAIN, 11.5f);
        pen.write(MAIN, y + 15, date, Pdfs.PLAIN, 10.5f);
        pen.write(MAIN, y + 29, "Spree Region", Pdfs.PLAIN, 10.5f);
    }

    @Test
    void readsAProfile() throws IOException {
        byte[] pdf = Pdfs.of(pen -> {
            sidebar(pen);
            main(pen);
        });
        JsonNode resume = new ResumeParser().parse(pdf, "Profile.pdf").resume();
        assertEquals("Ada Example", resume.at("/basics/name").asText());
        assertEquals("Staff Engineer", resume.at("/basics/label").asText());
        assertEquals(
                "https://example.org/people/ada-example",
                resume.at("/basics/url").asText());
        assertEquals("linkedin", resume.at("/basics/profiles/0/network").asText());
        assertEquals("Go", resume.at("/skills/1/name").asText());
        assertEquals("Full Professional", resume.at("/languages/0/fluency").asText());
        JsonNode first = resume.at("/work/0");
        assertEquals("Acme Storage", first.path("name").asText());
        assertEquals("Warden of the Log", first.path("position").asText());
        assertEquals("2019-01", first.path("startDate").asText());
        assertTrue(first.path("endDate").isMissingNode());
        assertEquals("Spree Region", first.path("location").asText());
        assertEquals("Keeps the log.", first.path("summary").asText());
        assertEquals("Wrote it", first.at("/highlights/0").asText());
        assertEquals("Acme Storage", resume.at("/work/1/name").asText());
        assertEquals("Keeper of the Log", resume.at("/work/1/position").asText());
        assertEquals("2018-12", resume.at("/work/1/endDate").asText());
        assertEquals("Boreal", resume.at("/work/2/name").asText());
        assertEquals("2015", resume.at("/work/2/startDate").asText());
        assertEquals(3, resume.path("work").size());
    }
}
