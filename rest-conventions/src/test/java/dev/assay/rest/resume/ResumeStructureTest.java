package dev.assay.rest.resume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.InputError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeStructureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'basics': null, 'work': [], 'skills': null}",
                "{'basics': {'name': '', 'email': '', 'url': ''}, 'work': [{'startDate': '', 'endDate': null}]}",
                "{'work': [{'company': 'x', 'website': 'https://x.example', 'startDate': '2014', 'endDate': '2014-06'}]}",
                "{'work': [{'name': 'x', 'startDate': '2014-06-09', 'highlights': ['a', null, ''], 'own': {'deep': [1]}}]}",
                "{'extra': {'anything': 1}, 'meta': {'version': 'v1.0.0'}}"
            })
    void takesWhatPeopleWrite(String profile) {
        ResumeStructure.Report report = check(profile);

        assertEquals(List.of(), report.errors());
        assertEquals(List.of(), report.warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'work': {}}                                       | /work",
                "{'work': ['x']}                                    | /work/0",
                "{'work': [{}, {'highlights': 'one'}]}              | /work/1/highlights",
                "{'work': [{'highlights': ['a', {}]}]}              | /work/0/highlights/1",
                "{'basics': []}                                     | /basics",
                "{'basics': {'name': {'first': 'x'}}}               | /basics/name",
                "{'basics': {'summary': true}}                      | /basics/summary",
                "{'skills': [{'keywords': [['x']]}]}                | /skills/0/keywords/0",
                "{'basics': {'location': 'Leeds'}}                  | /basics/location"
            })
    void pointsAtWrongStructure(String profile, String pointer) {
        ResumeStructure.Report report = check(profile);

        assertEquals(
                List.of(pointer),
                report.errors().stream().map(InputError::pointer).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'work': [{'endDate': 'Present'}]}     | /work/0/endDate",
                "{'work': [{'startDate': '2014-13'}]}   | /work/0/startDate",
                "{'work': [{'startDate': 2014}]}        | /work/0/startDate",
                "{'basics': {'email': 'nobody'}}        | /basics/email",
                "{'basics': {'url': 'not an address'}}  | /basics/url"
            })
    void warnsOfBadFormats(String profile, String pointer) {
        ResumeStructure.Report report = check(profile);

        assertEquals(List.of(), report.errors());
        assertEquals(
                List.of(pointer),
                report.warnings().stream().map(InputError::pointer).toList());
    }

    private static ResumeStructure.Report check(String profile) {
        return ResumeStructure.check(
                (ObjectNode) StrictJson.read(profile.replace('\'', '"').getBytes(UTF_8)));
    }
}
