package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.joined;
import static dev.assay.parserevaluation.render.Fields.list;
import static dev.assay.parserevaluation.render.Fields.orElse;
import static dev.assay.parserevaluation.render.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A résumé as the XML of Europass, which has no place for some of it: what is told of those goes to the summary. */
final class EuropassXml {
    private final StringBuilder out = new StringBuilder();

    String write(JsonNode profile) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Candidate xmlns=\"http://www.europass.eu/1.0\""
                + " xmlns:oa=\"http://www.openapplications.org/oagis/9\" xmlns:hr=\"http://www.hr-xml.org/3\""
                + " xmlns:eures=\"http://www.europass_eures.eu/1.0\">");
        in("CandidatePerson", () -> person(profile.path("basics")));
        in("CandidateProfile", () -> profile(profile));
        return out.append("</Candidate>\n").toString();
    }

    private void in(String element, Runnable content) {
        out.append('<').append(element).append('>');
        content.run();
        out.append("</").append(element).append('>');
    }

    private void leaf(String element, String text) {
        if (!text.isEmpty()) {
            in(element, () -> out.append(HtmlResume.escaped(text)));
        }
    }

    private void person(JsonNode basics) {
        String name = text(basics, "name");
        int last = name.lastIndexOf(' ');
        in("PersonName", () -> {
            leaf("oa:GivenName", name.substring(0, Math.max(last, 0)));
            leaf("hr:FamilyName", name.substring(last + 1));
        });
        channel("Email", "oa:URI", text(basics, "email"));
        channel("Telephone", "oa:DialNumber", text(basics, "phone"));
        channel("Web", "oa:URI", text(basics, "url"));
        JsonNode location = basics.path("location");
        in(
                "Communication",
                () -> in("Address", () -> {
                    leaf("oa:CityName", text(location, "city"));
                    leaf("CountryCode", text(location, "countryCode"));
                }));
    }

    private void channel(String code, String element, String value) {
        in("Communication", () -> {
            leaf("ChannelCode", code);
            leaf(element, value);
        });
    }

    private void profile(JsonNode profile) {
        JsonNode basics = profile.path("basics");
        leaf("ExecutiveSummary", html(joined("\n", text(basics, "label"), text(basics, "summary")), List.of()));
        in("EmploymentHistory", () -> profile.path("work").forEach(this::position));
        in("EducationHistory", () -> profile.path("education").forEach(this::study));
        in("Skills", () -> profile.path("skills").forEach(this::skills));
        in("PersonQualifications", () -> profile.path("languages").forEach(this::language));
        in("Projects", () -> profile.path("projects").forEach(this::project));
        in("PublicationHistory", () -> profile.path("publications").forEach(this::publication));
        in("Certifications", () -> profile.path("certificates").forEach(this::certificate));
    }

    private void project(JsonNode project) {
        in("Project", () -> {
            leaf("Title", text(project, "name"));
            leaf("oa:Description", html(text(project, "description"), list(project, "highlights")));
        });
    }

    private void publication(JsonNode work) {
        in("Publication", () -> {
            leaf("Title", text(work, "name"));
            leaf("Reference", text(work, "publisher"));
            in("eures:StartDate", () -> leaf("hr:FormattedDateTime", text(work, "releaseDate")));
            leaf("FormattedPublicationDescription", html(text(work, "summary"), List.of()));
        });
    }

    private void certificate(JsonNode known) {
        in("Certification", () -> {
            leaf("hr:CertificationName", text(known, "name"));
            leaf("hr:IssuingAuthorityName", text(known, "issuer"));
        });
    }

    private static String html(String told, List<String> items) {
        StringBuilder html = new StringBuilder();
        for (String line : told.split("\n")) {
            html.append(line.isEmpty() ? "" : "<p>" + HtmlResume.escaped(line) + "</p>");
        }
        items.forEach(item -> html.append(items.get(0) == item ? "<ul>" : "")
                .append("<li>")
                .append(HtmlResume.escaped(item))
                .append("</li>"));
        return html.append(items.isEmpty() ? "" : "</ul>").toString();
    }

    private void position(JsonNode entry) {
        in("EmployerHistory", () -> {
            leaf("hr:OrganizationName", orElse(text(entry, "name"), text(entry, "company")));
            in("PositionHistory", () -> {
                leaf("PositionTitle", text(entry, "position"));
                period("eures:EmploymentPeriod", entry);
                leaf("oa:Description", html(text(entry, "summary"), list(entry, "highlights")));
                leaf("City", text(entry, "location"));
            });
        });
    }

    private void period(String element, JsonNode entry) {
        in(element, () -> {
            in("eures:StartDate", () -> leaf("hr:FormattedDateTime", text(entry, "startDate")));
            in("eures:EndDate", () -> leaf("hr:FormattedDateTime", text(entry, "endDate")));
        });
    }

    private void study(JsonNode entry) {
        in("EducationOrganizationAttendance", () -> {
            leaf("hr:OrganizationName", text(entry, "institution"));
            leaf("hr:ProgramName", text(entry, "area"));
            period("AttendancePeriod", entry);
            in("EducationDegree", () -> leaf("hr:DegreeName", text(entry, "studyType")));
        });
    }

    private void skills(JsonNode skill) {
        in("SkillsGroup", () -> {
            leaf("Title", text(skill, "name"));
            list(skill, "keywords").forEach(word -> in("PersonCompetency", () -> leaf("hr:CompetencyName", word)));
        });
    }

    private void language(JsonNode language) {
        in("PersonCompetency", () -> {
            leaf("CompetencyID", text(language, "language"));
            leaf("hr:TaxonomyID", "language");
            in("eures:Score", () -> leaf("hr:ScoreText", text(language, "fluency")));
        });
    }
}
