package dev.assay.engine.profile;

import java.util.List;

/**
 * Which fields of a section are read as text, and which name somebody. Fields that are not listed are never read.
 *
 * @param titles fields that only name a thing
 * @param keywords lists of single words: a claim, whatever section they stand in
 */
record Section(
        String name,
        Place place,
        Dates dates,
        List<String> texts,
        List<String> lists,
        List<String> titles,
        List<String> keywords,
        List<String> names) {

    /** How a section says when: a span, one day, or not at all (a graduation date is never read). */
    enum Dates {
        SPAN,
        RELEASE,
        DAY,
        NONE
    }

    static final Section BASICS =
            of("basics", Place.SUMMARY, Dates.NONE).reading("summary").naming("name");

    static final List<Section> ENTRIES = List.of(
            of("work", Place.WORK, Dates.SPAN)
                    .reading("summary")
                    .listing("highlights")
                    .naming("name", "company"),
            of("projects", Place.PROJECT, Dates.SPAN)
                    .titled("name")
                    .reading("description", "summary")
                    .listing("highlights")
                    .claiming("keywords")
                    .naming("entity"),
            of("publications", Place.PUBLICATION, Dates.RELEASE)
                    .reading("name", "summary")
                    .naming("publisher"),
            of("volunteer", Place.VOLUNTEER, Dates.SPAN)
                    .reading("summary")
                    .listing("highlights")
                    .naming("organization"),
            of("awards", Place.AWARD, Dates.DAY).reading("title", "summary").naming("awarder"),
            of("certificates", Place.CERTIFICATE, Dates.DAY).reading("name").naming("issuer"),
            of("education", Place.EDUCATION, Dates.NONE)
                    .reading("area")
                    .listing("courses")
                    .naming("institution"),
            of("skills", Place.SKILL, Dates.NONE).claiming("name", "keywords"),
            of("references", Place.SUMMARY, Dates.NONE).naming("name"));

    /** Whether the names of this section are those of people. */
    boolean namesPeople() {
        return place == Place.SUMMARY;
    }

    private static Section of(String name, Place place, Dates dates) {
        return new Section(name, place, dates, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Section reading(String... fields) {
        return new Section(name, place, dates, List.of(fields), lists, titles, keywords, names);
    }

    private Section listing(String... fields) {
        return new Section(name, place, dates, texts, List.of(fields), titles, keywords, names);
    }

    private Section titled(String... fields) {
        return new Section(name, place, dates, texts, lists, List.of(fields), keywords, names);
    }

    private Section claiming(String... fields) {
        return new Section(name, place, dates, texts, lists, titles, List.of(fields), names);
    }

    private Section naming(String... fields) {
        return new Section(name, place, dates, texts, lists, titles, keywords, List.of(fields));
    }
}
