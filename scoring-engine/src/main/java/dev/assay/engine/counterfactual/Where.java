package dev.assay.engine.counterfactual;

import java.util.List;
import java.util.Set;

/** A member of a section's entries that tells a protected fact. */
record Where(String section, String member) {
    private static final String BASICS = "basics";
    private static final String WORK = "work";

    /** Members that hold what the candidate wrote. */
    static final Set<String> PROSE = Set.of("summary", "description", "highlights", "courses", "area", "title");

    /** The first is where the fact is put when the profile has none. */
    static List<Where> of(ProtectedField field) {
        return switch (field) {
            case NAME -> in(BASICS, "name");
            case GENDER -> in(BASICS, "gender", "pronouns", "sex");
            case AGE -> in(BASICS, "age");
            case BIRTH_DATE -> in(BASICS, "birthDate", "birthday", "dateOfBirth", "birthYear", "born");
            case NATIONALITY -> in(BASICS, "nationality", "citizenship", "placeOfBirth", "ethnicity", "religion");
            case ADDRESS -> both(in(BASICS, "location", "address"), in(WORK, "location"));
            case CONTACT -> in(BASICS, "email", "phone", "url", "website", "profiles");
            case PHOTO -> in(BASICS, "image", "picture", "photo");
            case SCHOOL -> both(in("education", "institution"), in("education", "url", "score", "studyType"));
            case GRADUATION -> in("education", "endDate", "startDate", "graduationDate");
            case EMPLOYER -> both(in(WORK, "name", "company", "url"), in("volunteer", "organization"));
            case TITLE -> both(in(BASICS, "label"), in(WORK, "position"));
        };
    }

    private static List<Where> in(String section, String... members) {
        return List.of(members).stream()
                .map(member -> new Where(section, member))
                .toList();
    }

    private static List<Where> both(List<Where> some, List<Where> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }
}
