package dev.assay.engine.profile;

import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlinderTest {
    private final Blinder blinder = new Blinder(Set.of("kafka", "built")::contains, List::size);

    private BlindProfile blind(String document) {
        return blinder.blind(json(document), TODAY);
    }

    private List<String> contents(String document) {
        return blind(document).statements().stream().map(Statement::content).toList();
    }

    @Test
    void putsOneTokenForANameOfAnyLength() {
        String document = "{'work':[{'name':'%s','summary':'At %s I wrote the log.'}]}";

        List<String> expected = List.of("at <name> <self> wrote the log");

        assertEquals(expected, contents(document.formatted("Globex", "Globex")));
        assertEquals(expected, contents(document.formatted("Acme & Sons, Inc.", "Acme & Sons, Inc.")));
    }

    @Test
    void keepsTheSentenceTogetherAfterANameThatEndsWithAFullStop() {
        String document = "{'work':[{'company':'%1$s','summary':'Joined %1$s Then wrote the log.'}]}";

        assertEquals(contents(document.formatted("Globex")), contents(document.formatted("Acme Inc.")));
    }

    @Test
    void endsTheSentenceBehindANameThatLooksLikeAnAbbreviation() {
        String document = "{'work':[{'company':'%1$s','summary':'Joined %1$s. Then wrote the log.'}]}";

        assertEquals(2, contents(document.formatted("Q")).size());
        assertEquals(contents(document.formatted("Globex")), contents(document.formatted("Q")));
    }

    @Test
    void leavesNumbersToTheMeasuresWhateverASchoolIsCalled() {
        String document =
                "{'education':[{'institution':'42'}],'work':[{'name':'Globex','summary':'Ran kafka on 42 nodes.'}]}";

        assertEquals(List.of("ran kafka on 42 nodes"), contents(document));
    }

    @Test
    void leavesATechnologyThatIsAlsoAName() {
        assertEquals(List.of("ran kafka"), contents("{'work':[{'name':'Kafka','summary':'Ran Kafka.'}]}"));
    }

    @Test
    void masksNamesFromEverySection() {
        List<String> contents = contents("""
                {'basics':{'name':'Ana Mora','summary':'Ana Mora, Uni Nord, Rev Press, Cert Co, Prize Fund, Ref Eree.'},
                 'education':[{'institution':'Uni Nord'}],'publications':[{'publisher':'Rev Press'}],
                 'certificates':[{'issuer':'Cert Co'}],'awards':[{'awarder':'Prize Fund'}],'references':[{'name':'Ref Eree'}]}
                """);

        assertEquals(List.of("<name> <name> <name> <name> <name> <name>"), contents);
    }

    @Test
    void tellsWhoActedWithoutGender() {
        String document = "{'work':[{'summary':'%s wrote it and we ran it while they watched.'}]}";

        assertEquals(contents(document.formatted("He")), contents(document.formatted("She")));
        assertEquals(
                "<self> wrote it and <group> ran it while <other> watched",
                contents(document.formatted("I")).get(0));
    }

    @Test
    void neverReadsTitlesSchoolsPlacesOrGraduation() {
        List<String> contents = contents("""
                {'basics':{'label':'CTO','email':'a@b.example','location':{'city':'Berlin'}},
                 'work':[{'name':'A','position':'Vice President','location':'Paris'}],
                 'education':[{'institution':'B','studyType':'PhD','endDate':'1999','score':'1.0','area':'Physics'}]}
                """);

        assertEquals(List.of("physics"), contents);
        assertEquals(
                Optional.empty(),
                blind("{'education':[{'area':'x','endDate':'1999'}]}")
                        .statements()
                        .get(0)
                        .when());
    }

    @Test
    void quotesEachSentenceWithItsFullStopAndBrackets() {
        String text = "• Ran it (well). \u201cWrote it.\u201d • Sold it";
        BlindProfile profile = blind("{'work':[{'highlights':['" + text + "']}]}");

        List<String> quotes = profile.statements().stream()
                .map(statement -> text.substring(statement.start(), statement.end()))
                .toList();

        assertEquals(List.of("Ran it (well).", "\u201cWrote it.\u201d", "Sold it"), quotes);
    }

    @Test
    void readsDatesOfEveryLength() {
        BlindProfile profile = blind("""
                {'work':[{'startDate':'2014','endDate':'2015'},{'startDate':'2014-06','endDate':'2014-07-09'},
                         {'startDate':'2020-02-03'},{'startDate':'2030','endDate':''},{'summary':'x'}]}
                """);

        assertEquals(
                List.of(
                        Optional.of(new Months(2014 * 12, 2015 * 12 + 11)),
                        Optional.of(new Months(2014 * 12 + 5, 2014 * 12 + 6)),
                        Optional.of(new Months(2020 * 12 + 1, 2026 * 12 + 11)),
                        Optional.of(new Months(2026 * 12 + 11, 2026 * 12 + 11)),
                        Optional.empty()),
                profile.jobs().stream().map(Job::when).toList());
    }

    @Test
    void treatsWrongKindsAsAbsentAndSaysSo() {
        BlindProfile profile = blind("""
                {'basics':[],'work':{'a':1},'skills':[3,{'name':'Kafka','keywords':[null,'','x',7]}],
                 'projects':[{'startDate':'soon','description':null,'highlights':'one string'}]}
                """);

        assertEquals(
                List.of("one string", "kafka", "x"),
                profile.statements().stream().map(Statement::content).toList());
        List<String> pointers =
                profile.unreadable().stream().map(UnreadableNode::pointer).toList();
        assertTrue(
                pointers.containsAll(
                        List.of("/basics", "/work", "/skills/0", "/skills/1/keywords/3", "/projects/0/startDate")),
                pointers::toString);
        assertEquals(5, pointers.size());
    }

    @Test
    void readsNoStatementFromAnythingElse() {
        assertEquals(List.of(), contents("[]"));
        assertEquals(List.of(), contents("null"));
        assertEquals(List.of(), contents("'text'"));
    }
}
