package dev.assay.rest.resume;

import static dev.assay.rest.resume.Shape.Scalar.DATE;
import static dev.assay.rest.resume.Shape.Scalar.EMAIL;
import static dev.assay.rest.resume.Shape.Scalar.TEXT;
import static dev.assay.rest.resume.Shape.Scalar.URL;

import dev.assay.rest.resume.Shape.ListOf;
import dev.assay.rest.resume.Shape.Members;
import java.util.Map;

/** The members of JSON Resume v1.0.0 (source: the published schema of that version) and the names that v0 had for some of them. */
final class JsonResume {

    private static final Shape TEXTS = new ListOf(TEXT);

    private static final Members LOCATION =
            new Members(Map.of("address", TEXT, "postalCode", TEXT, "city", TEXT, "countryCode", TEXT, "region", TEXT));

    private static final Members BASICS = new Members(Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("label", TEXT),
            Map.entry("image", TEXT),
            Map.entry("picture", TEXT),
            Map.entry("email", EMAIL),
            Map.entry("phone", TEXT),
            Map.entry("url", URL),
            Map.entry("website", URL),
            Map.entry("summary", TEXT),
            Map.entry("location", LOCATION),
            Map.entry("profiles", list(Map.of("network", TEXT, "username", TEXT, "url", URL)))));

    private static final Map<String, Shape> POSITION = Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("company", TEXT),
            Map.entry("organization", TEXT),
            Map.entry("position", TEXT),
            Map.entry("location", TEXT),
            Map.entry("description", TEXT),
            Map.entry("url", URL),
            Map.entry("website", URL),
            Map.entry("startDate", DATE),
            Map.entry("endDate", DATE),
            Map.entry("summary", TEXT),
            Map.entry("highlights", TEXTS));

    private static final Map<String, Shape> PROJECT = Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("description", TEXT),
            Map.entry("summary", TEXT),
            Map.entry("highlights", TEXTS),
            Map.entry("keywords", TEXTS),
            Map.entry("startDate", DATE),
            Map.entry("endDate", DATE),
            Map.entry("url", URL),
            Map.entry("website", URL),
            Map.entry("roles", TEXTS),
            Map.entry("entity", TEXT),
            Map.entry("type", TEXT));

    private static final Map<String, Shape> EDUCATION = Map.ofEntries(
            Map.entry("institution", TEXT),
            Map.entry("url", URL),
            Map.entry("area", TEXT),
            Map.entry("studyType", TEXT),
            Map.entry("startDate", DATE),
            Map.entry("endDate", DATE),
            Map.entry("score", TEXT),
            Map.entry("gpa", TEXT),
            Map.entry("courses", TEXTS));

    /** The whole document. */
    static final Members DOCUMENT = new Members(Map.ofEntries(
            Map.entry("$schema", TEXT),
            Map.entry("basics", BASICS),
            Map.entry("work", list(POSITION)),
            Map.entry("volunteer", list(POSITION)),
            Map.entry("education", list(EDUCATION)),
            Map.entry("awards", list(Map.of("title", TEXT, "date", DATE, "awarder", TEXT, "summary", TEXT))),
            Map.entry("certificates", list(Map.of("name", TEXT, "date", DATE, "url", URL, "issuer", TEXT))),
            Map.entry(
                    "publications",
                    list(Map.of(
                            "name",
                            TEXT,
                            "publisher",
                            TEXT,
                            "releaseDate",
                            DATE,
                            "url",
                            URL,
                            "website",
                            URL,
                            "summary",
                            TEXT))),
            Map.entry("skills", list(Map.of("name", TEXT, "level", TEXT, "keywords", TEXTS))),
            Map.entry("languages", list(Map.of("language", TEXT, "fluency", TEXT))),
            Map.entry("interests", list(Map.of("name", TEXT, "keywords", TEXTS))),
            Map.entry("references", list(Map.of("name", TEXT, "reference", TEXT))),
            Map.entry("projects", list(PROJECT)),
            Map.entry("meta", new Members(Map.of("canonical", URL, "version", TEXT, "lastModified", TEXT)))));

    private JsonResume() {}

    private static Shape list(Map<String, Shape> members) {
        return new ListOf(new Members(members));
    }
}
