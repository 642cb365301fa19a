package dev.assay.engine.profile;

import java.util.List;

/**
 * Which fields of a section are read as text, and which name somebody. Fields that are not listed are never read.
 *
 * @param keywords lists of single words: a claim, whatever section they stand in
 */
record Section(
        String name,
        Place place,
        List<String> texts,
        List<String> lists,
        List<String> keywords,
        List<String> names,
        Dates dates) {

    /** How a section says when: a span, one day, or not at all (a graduation date is never read). */
    enum Dates {
        SPAN,
        RELEASE,
        DAY,
        NONE
    }

    static final Section BASICS =
            new Section("basics", Place.SUMMARY, List.of("summary"), List.of(), List.of(), List.of("name"), Dates.NONE);

    static final List<Section> ENTRIES = List.of(
            new Section(
                    "work",
                    Place.WORK,
                    List.of("summary"),
                    List.of("highlights"),
                    List.of(),
                    List.of("name", "company"),
                    Dates.SPAN),
            new Section(
                    "projects",
                    Place.PROJECT,
                    List.of("name", "description", "summary"),
                    List.of("highlights"),
                    List.of("keywords"),
                    List.of("entity"),
                    Dates.SPAN),
            new Section(
                    "publications",
                    Place.PUBLICATION,
                    List.of("name", "summary"),
                    List.of(),
                    List.of(),
                    List.of("publisher"),
                    Dates.RELEASE),
            new Section(
                    "volunteer",
                    Place.VOLUNTEER,
                    List.of("summary"),
                    List.of("highlights"),
                    List.of(),
                    List.of("organization"),
                    Dates.SPAN),
            new Section(
                    "awards",
                    Place.AWARD,
                    List.of("title", "summary"),
                    List.of(),
                    List.of(),
                    List.of("awarder"),
                    Dates.DAY),
            new Section(
                    "certificates",
                    Place.CERTIFICATE,
                    List.of("name"),
                    List.of(),
                    List.of(),
                    List.of("issuer"),
                    Dates.DAY),
            new Section(
                    "education",
                    Place.EDUCATION,
                    List.of("area"),
                    List.of("courses"),
                    List.of(),
                    List.of("institution"),
                    Dates.NONE),
            new Section(
                    "skills", Place.SKILL, List.of(), List.of(), List.of("name", "keywords"), List.of(), Dates.NONE),
            new Section("references", Place.SUMMARY, List.of(), List.of(), List.of(), List.of("name"), Dates.NONE));
}
