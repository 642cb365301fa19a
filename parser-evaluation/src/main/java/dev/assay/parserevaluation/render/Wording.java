package dev.assay.parserevaluation.render;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** How a template names sections and writes dates. */
enum Wording {
    PLAIN(
            " \u2013 ",
            "Present",
            Map.of("basics", "Summary", "work", "Experience", "education", "Education", "skills", "Skills")),
    FORMAL(
            " - ",
            "present",
            Map.of(
                    "basics",
                    "Professional Summary",
                    "work",
                    "Professional Experience",
                    "education",
                    "Academic Background",
                    "skills",
                    "Technical Skills",
                    "certificates",
                    "Licenses & Certifications")),
    NUMBERS(
            " \u2013 ",
            "today",
            Map.of(
                    "basics",
                    "Profile",
                    "work",
                    "Employment History",
                    "education",
                    "Education & Training",
                    "skills",
                    "Core Competencies",
                    "projects",
                    "Selected Projects")),
    SHORT(
            "\u2013",
            "now",
            Map.of(
                    "basics",
                    "About me",
                    "work",
                    "Work Experience",
                    "education",
                    "Studies",
                    "skills",
                    "Tools & Technologies",
                    "publications",
                    "Selected Publications"));

    private static final Map<String, String> USUAL = Map.of(
            "projects",
            "Projects",
            "publications",
            "Publications",
            "certificates",
            "Certificates",
            "languages",
            "Languages",
            "volunteer",
            "Volunteering",
            "awards",
            "Awards",
            "interests",
            "Interests");

    private final String between;
    private final String open;
    private final Map<String, String> headings;

    Wording(String between, String open, Map<String, String> headings) {
        this.between = between;
        this.open = open;
        this.headings = headings;
    }

    String heading(String section) {
        return headings.getOrDefault(section, USUAL.getOrDefault(section, section));
    }

    String span(String start, String end) {
        if (start.isEmpty()) {
            return end.isEmpty() ? "" : date(end);
        }
        return date(start) + between + (end.isEmpty() ? open : date(end));
    }

    String date(String iso) {
        if (iso.length() < 7) {
            return iso;
        }
        String year = iso.substring(0, 4);
        Month month = Month.of(Integer.parseInt(iso.substring(5, 7)));
        return switch (this) {
            case PLAIN -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + year;
            case FORMAL -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
            case NUMBERS -> iso.substring(5, 7) + "/" + year;
            case SHORT -> year + "-" + iso.substring(5, 7);
        };
    }
}
