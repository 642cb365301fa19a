package dev.assay.profile.table;

import dev.assay.profile.table.TableMapping.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What headings usually mean. */
final class ColumnGuess {

    private static final Map<String, String> MEANINGS = Stream.of(
                    // Not a bare number: it counts the lines, and the next table's first is somebody else.
                    means("/externalId", "id", "externalid", "candidateid", "applicantid", "applicationid"),
                    means("/externalId", "candidatenumber", "candidateno", "applicantnumber", "applicationnumber"),
                    means("/tags/-", "tags", "tag", "labels", "pool", "opening"),
                    means("/profile/basics/name", "name", "fullname", "candidate", "candidatename", "applicant"),
                    means("/profile/basics/name", "firstname", "givenname", "forename", "vorname", "prenom"),
                    means("/profile/basics/name", "lastname", "surname", "familyname", "nachname", "nom"),
                    means("/profile/basics/email", "email", "emailaddress", "mail", "primaryemail"),
                    means("/profile/basics/phone", "phone", "phonenumber", "mobile", "telephone", "tel", "telefon"),
                    means("/profile/basics/label", "headline", "label", "tagline"),
                    means("/profile/basics/summary", "summary", "about", "bio", "profile", "notes"),
                    means("/profile/basics/url", "url", "website", "homepage", "linkedin", "linkedinurl", "github"),
                    means("/profile/basics/location/city", "city", "location", "town"),
                    means("/profile/work/0/position", "title", "jobtitle", "currenttitle", "position", "role"),
                    means("/profile/work/0/name", "company", "currentcompany", "employer", "organization", "firma"),
                    means("/profile/work/0/startDate", "startdate", "start", "from", "since"),
                    means("/profile/work/0/endDate", "enddate", "end", "until"),
                    means("/profile/work/0/summary", "experience", "description", "responsibilities", "workexperience"),
                    means("/profile/work/0/highlights/-", "highlights", "achievements"),
                    means("/profile/skills/-/name", "skills", "skill", "technologies", "keywords"),
                    means("/profile/languages/-/language", "languages", "language"),
                    means("/profile/certificates/-/name", "certificates", "certifications"),
                    means("/profile/education/0/institution", "school", "university", "education", "institution"),
                    means("/profile/education/0/studyType", "degree", "studytype"),
                    means("/profile/education/0/area", "major", "field", "fieldofstudy", "area"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ColumnGuess() {}

    private static List<Map.Entry<String, String>> means(String pointer, String... headings) {
        return Stream.of(headings).map(heading -> Map.entry(heading, pointer)).toList();
    }

    static Column of(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return new Column(heading, Optional.ofNullable(MEANINGS.get(plain)).orElse(null));
    }
}
