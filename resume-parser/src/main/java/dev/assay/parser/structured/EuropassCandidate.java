package dev.assay.parser.structured;

import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;
import static dev.assay.parser.structured.XmlFields.all;
import static dev.assay.parser.structured.XmlFields.date;
import static dev.assay.parser.structured.XmlFields.each;
import static dev.assay.parser.structured.XmlFields.put;
import static dev.assay.parser.structured.XmlFields.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** A Europass of 2020 and later: a candidate in the words of HR-XML. */
final class EuropassCandidate {
    /** They say how the page looks, or what is read elsewhere. */
    private static final Set<String> NOT_TOLD = Set.of(
            "ID",
            "ExecutiveSummary",
            "EmploymentHistory",
            "EducationHistory",
            "PersonQualifications",
            "Skills",
            "Certifications",
            "PublicationHistory",
            "Projects",
            "VoluntaryWorks",
            "RenderingInformation",
            "Attachment",
            "Licenses");

    private static final Map<String, String> LANGUAGES = languages();

    private final ObjectNode resume = JsonNodeFactory.instance.objectNode();
    private final RichText rich;

    EuropassCandidate(RichText rich) {
        this.rich = rich;
    }

    ObjectNode read(Element root) {
        ObjectNode basics = resume.withObjectProperty("basics");
        child(root, "CandidatePerson").ifPresent(person -> person(person, basics));
        child(root, "CandidateProfile").ifPresent(profile -> profile(profile, basics));
        return resume;
    }

    private void person(Element person, ObjectNode basics) {
        put(basics, "name", text(person, "PersonName", "GivenName") + " " + text(person, "PersonName", "FamilyName"));
        for (Element way : children(person, "Communication")) {
            String uri = text(way, "URI");
            switch (text(way, "ChannelCode")) {
                case "Email" -> put(basics, "email", uri);
                case "Telephone" -> put(basics, "phone", telephone(way));
                default -> put(basics, "url", uri);
            }
            child(way, "Address").ifPresent(address -> address(address, basics));
        }
        for (Element code : children(person, "PrimaryLanguageCode")) {
            ObjectNode language = resume.withArrayProperty("languages").addObject();
            language.put("language", language(code.getTextContent().strip())).put("fluency", "native");
        }
    }

    private static String telephone(Element way) {
        String country = text(way, "CountryDialing");
        String number = text(way, "DialNumber");
        return country.isEmpty() || number.startsWith("+") ? number : "+" + country + " " + number;
    }

    private static void address(Element address, ObjectNode basics) {
        ObjectNode location = basics.withObjectProperty("location");
        put(location, "address", text(address, "AddressLine"));
        put(location, "city", text(address, "CityName"));
        put(location, "postalCode", text(address, "PostalCode"));
        put(location, "countryCode", text(address, "CountryCode").toUpperCase(Locale.ROOT));
    }

    private void profile(Element profile, ObjectNode basics) {
        rich.join(text(profile, "ExecutiveSummary"), "summary", basics);
        children(profile, "EmploymentHistory")
                .forEach(history -> children(history, "EmployerHistory").forEach(this::employer));
        each(
                all(child(profile, "EducationHistory"), "EducationOrganizationAttendance"),
                "education",
                resume,
                this::study);
        child(profile, "Skills").ifPresent(this::skillGroups);
        all(child(profile, "PersonQualifications"), "PersonCompetency").forEach(this::competency);
        otherEntries(profile);
        children(profile).stream()
                .filter(other -> !NOT_TOLD.contains(other.getLocalName()))
                .forEach(other -> leaves(other).forEach(text -> rich.join(text, "summary", basics)));
    }

    private void otherEntries(Element profile) {
        each(all(child(profile, "Certifications"), "Certification"), "certificates", resume, (element, entry) -> {
            put(entry, "name", text(element, "CertificationName"));
            put(entry, "issuer", text(element, "IssuingAuthorityName"));
            date(entry, "date", dated(element));
        });
        each(all(child(profile, "PublicationHistory"), "Publication"), "publications", resume, (element, entry) -> {
            put(entry, "name", text(element, "Title"));
            put(entry, "publisher", text(element, "Reference"));
            rich.join(text(element, "FormattedPublicationDescription"), "summary", entry);
            date(entry, "releaseDate", dated(element));
        });
        each(all(child(profile, "Projects"), "Project"), "projects", resume, (element, entry) -> {
            put(entry, "name", text(element, "Title"));
            rich.tell(text(element, "Description"), "description", entry);
            period(Optional.of(element), entry);
        });
        each(all(child(profile, "VoluntaryWorks"), "VoluntaryWork"), "volunteer", resume, (element, entry) -> {
            put(entry, "position", text(element, "Title"));
            put(entry, "organization", text(element, "OrganizationName"));
            period(Optional.of(element), entry);
            rich.tell(text(element, "Description"), "summary", entry);
        });
    }

    private static String dated(Element element) {
        return all(Optional.of(element), "FormattedDateTime").stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse(text(element, "Year"));
    }

    private static List<String> leaves(Element element) {
        List<Element> inside = children(element);
        return inside.isEmpty()
                ? List.of(element.getTextContent().strip())
                : inside.stream().flatMap(child -> leaves(child).stream()).toList();
    }

    private void employer(Element employer) {
        List<Element> positions = children(employer, "PositionHistory");
        each(positions.isEmpty() ? List.of(employer) : positions, "work", resume, (position, entry) -> {
            put(entry, "name", text(employer, "OrganizationName"));
            put(entry, "position", text(position, "PositionTitle"));
            put(entry, "location", text(position, "City"));
            put(entry, "location", text(employer, "OrganizationContact", "Communication", "Address", "CityName"));
            period(child(position, "EmploymentPeriod").or(() -> child(employer, "EmploymentPeriod")), entry);
            rich.tell(text(position, "Description"), "summary", entry);
        });
    }

    private void study(Element study, ObjectNode entry) {
        put(entry, "institution", text(study, "OrganizationName"));
        String degree = text(study, "EducationDegree", "DegreeName");
        int in = degree.indexOf(" in ");
        put(entry, "studyType", in > 0 ? degree.substring(0, in) : degree);
        put(entry, "area", in > 0 ? degree.substring(in + 4) : text(study, "ProgramName"));
        period(child(study, "AttendancePeriod"), entry);
        rich.lines(text(study, "EducationDegree", "OccupationalSkillsCovered"))
                .forEach(line -> entry.withArrayProperty("courses").add(line));
    }

    private static void period(Optional<Element> period, ObjectNode entry) {
        period.ifPresent(time -> {
            date(entry, "startDate", text(time, "StartDate", "FormattedDateTime"));
            date(entry, "endDate", text(time, "EndDate", "FormattedDateTime"));
        });
    }

    private void skillGroups(Element skills) {
        for (Element group : all(Optional.of(skills), "SkillsGroup")) {
            ObjectNode entry = resume.withArrayProperty("skills").addObject();
            put(entry, "name", text(group, "Title"));
            all(Optional.of(group), "PersonCompetency")
                    .forEach(competency -> entry.withArrayProperty("keywords").add(name(competency)));
        }
        children(skills, "PersonCompetency").forEach(this::competency);
    }

    private void competency(Element competency) {
        if (text(competency, "TaxonomyID").toLowerCase(Locale.ROOT).contains("language")) {
            ObjectNode entry = resume.withArrayProperty("languages").addObject();
            entry.put("language", language(name(competency)));
            put(entry, "fluency", Levels.of(all(Optional.of(competency), "ScoreText")));
        } else if (!name(competency).isEmpty()) {
            resume.withArrayProperty("skills").addObject().put("name", name(competency));
        }
    }

    private static String name(Element competency) {
        String name = text(competency, "CompetencyName");
        return name.isEmpty() ? text(competency, "CompetencyID") : name;
    }

    /** The name of a code, in English; what is no code is a name. */
    private static String language(String code) {
        return LANGUAGES.getOrDefault(code.toLowerCase(Locale.ROOT), code);
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale(code);
            names.put(code, language.getDisplayLanguage(Locale.ENGLISH));
            names.put(language.getISO3Language(), language.getDisplayLanguage(Locale.ENGLISH));
        }
        return names;
    }
}
