package dev.assay.parser.structured;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;
import static dev.assay.parser.structured.XmlFields.all;
import static dev.assay.parser.structured.XmlFields.each;
import static dev.assay.parser.structured.XmlFields.put;
import static dev.assay.parser.structured.XmlFields.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** A Europass of before 2020: what a learner knows. */
final class EuropassPassport {
    private final ObjectNode resume = JsonNodeFactory.instance.objectNode();
    private final RichText rich;

    EuropassPassport(RichText rich) {
        this.rich = rich;
    }

    ObjectNode read(Element learner) {
        ObjectNode basics = resume.withObjectProperty("basics");
        child(learner, "Identification").ifPresent(person -> person(person, basics));
        put(basics, "label", text(learner, "Headline", "Description", "Label"));
        each(all(child(learner, "WorkExperienceList"), "WorkExperience"), "work", resume, this::position);
        each(all(child(learner, "EducationList"), "Education"), "education", resume, this::study);
        child(learner, "Skills").ifPresent(this::skills);
        all(child(learner, "AchievementList"), "Achievement").forEach(achieved -> achievement(achieved, basics));
        return resume;
    }

    private static void person(Element person, ObjectNode basics) {
        put(basics, "name", text(person, "PersonName", "FirstName") + " " + text(person, "PersonName", "Surname"));
        Optional<Element> contact = child(person, "ContactInfo");
        contact.ifPresent(info -> {
            put(basics, "email", text(info, "Email", "Contact"));
            put(basics, "phone", text(info, "TelephoneList", "Telephone", "Contact"));
            put(basics, "url", text(info, "WebsiteList", "Website", "Contact"));
        });
        contact.flatMap(info -> child(info, "Address", "Contact")).ifPresent(address -> {
            ObjectNode location = basics.withObjectProperty("location");
            put(location, "address", text(address, "AddressLine"));
            put(location, "postalCode", text(address, "PostalCode"));
            put(location, "city", text(address, "Municipality"));
            put(location, "countryCode", text(address, "Country", "Code").toUpperCase(Locale.ROOT));
        });
    }

    private void position(Element position, ObjectNode entry) {
        put(entry, "name", text(position, "Employer", "Name"));
        put(entry, "position", text(position, "Position", "Label"));
        put(entry, "location", text(position, "Employer", "ContactInfo", "Address", "Contact", "Municipality"));
        period(position, entry);
        rich.tell(text(position, "Activities"), "summary", entry);
    }

    private void study(Element study, ObjectNode entry) {
        put(entry, "institution", text(study, "Organisation", "Name"));
        put(entry, "area", text(study, "Field", "Label"));
        String title = text(study, "Title");
        int in = title.indexOf(" in ");
        put(entry, "studyType", in > 0 ? title.substring(0, in) : title);
        put(entry, "area", in > 0 ? title.substring(in + 4) : "");
        period(study, entry);
        rich.lines(text(study, "Activities"))
                .forEach(line -> entry.withArrayProperty("courses").add(line));
    }

    private static void period(Element entry, ObjectNode to) {
        child(entry, "Period", "From").ifPresent(from -> XmlFields.date(to, "startDate", date(from)));
        child(entry, "Period", "To").ifPresent(until -> XmlFields.date(to, "endDate", date(until)));
    }

    /** As in year="2019" month="--04" day="---30". */
    private static String date(Element date) {
        String month = attribute(date, "month").replace("-", "");
        String day = attribute(date, "day").replace("-", "");
        String year = attribute(date, "year");
        return month.isEmpty() ? year : day.isEmpty() ? year + "-" + month : year + "-" + month + "-" + day;
    }

    private void skills(Element skills) {
        for (Element group : children(skills)) {
            if (group.getLocalName().equals("Linguistic")) {
                languages(group);
            } else if (!text(group, "Description").isEmpty()) {
                ObjectNode entry = resume.withArrayProperty("skills").addObject();
                entry.put("name", group.getLocalName().replaceAll("(?<=[a-z])(?=[A-Z])", " "));
                rich.lines(text(group, "Description"))
                        .forEach(line -> entry.withArrayProperty("keywords").add(line));
            }
        }
    }

    private void languages(Element linguistic) {
        for (Element language : all(Optional.of(linguistic), "MotherTongue")) {
            ObjectNode entry = resume.withArrayProperty("languages").addObject();
            put(entry, "language", text(language, "Description", "Label"));
            entry.put("fluency", "native");
        }
        for (Element language : all(Optional.of(linguistic), "ForeignLanguage")) {
            ObjectNode entry = resume.withArrayProperty("languages").addObject();
            put(entry, "language", text(language, "Description", "Label"));
            child(language, "ProficiencyLevel").ifPresent(levels -> put(entry, "fluency", Levels.of(children(levels))));
        }
    }

    /** Publications, projects, certificates and everything else have one form, and a title that says which it is. */
    private void achievement(Element achieved, ObjectNode basics) {
        String title = text(achieved, "Title", "Label");
        String section = switch (text(achieved, "Title", "Code")) {
            case "publications" -> "publications";
            case "projects" -> "projects";
            case "certifications" -> "certificates";
            case "honors_awards" -> "awards";
            default -> "";
        };
        for (String line : rich.lines(text(achieved, "Description"))) {
            if (section.isEmpty()) {
                rich.join(title.isEmpty() ? line : title + ": " + line, "summary", basics);
            } else {
                resume.withArrayProperty(section).addObject().put(section.equals("awards") ? "title" : "name", line);
            }
        }
    }
}
