package dev.assay.engine.profile;

import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlinderTest {
    private final Blinder blinder = new Blinder(Set.of("kafka", "built")::contains, List::size);

    private BlindProfile blind(String document) {
        return blinder.blind(json(document), TODAY);
    }

    private List<String> contents(String document) {
        return blind(document).statements().stream().map(BlinderTest::words).toList();
    }

    private static String words(Statement statement) {
        return statement.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    }

    @Test
    void putsOneTokenForANameOfAnyLength() {
        String document = "{'work':[{'name':'%s','summary':'I wrote at %s with care.'}]}";

        List<String> expected = List.of("<self> wrote at <name> with care");

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
                         {'startDate':'2020-02-03'},{'startDate':'2030','endDate':''},{'summary':'x'},
                         {'startDate':'2005-01','endDate':'Dec 2010'},{'endDate':'2015'}]}
                """);

        assertEquals(
                List.of(
                        Optional.of(new Months(2014 * 12, 2015 * 12 + 11)),
                        Optional.of(new Months(2014 * 12 + 5, 2014 * 12 + 6)),
                        Optional.of(new Months(2020 * 12 + 1, 2026 * 12 + 11)),
                        Optional.of(new Months(2026 * 12 + 11, 2026 * 12 + 11)),
                        Optional.empty(),
                        Optional.of(new Months(2005 * 12, 2005 * 12)),
                        Optional.of(new Months(2015 * 12 + 11, 2015 * 12 + 11))),
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
                profile.statements().stream().map(BlinderTest::words).toList());
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

    @Test
    void callsCopiesWhatDiffersInNamesAndYearsOnly() {
        String document = "{'work':[{'summary':'In %s I built Kafka at %s on 40 nodes.'}]}";

        String content =
                blind(document.formatted("2019", "Globex")).statements().get(0).content();

        assertEquals("_ <self> built kafka _ 40 _", content);
        assertEquals(
                content,
                blind(document.formatted("2023", "Acme and Sons"))
                        .statements()
                        .get(0)
                        .content());
    }

    @Test
    void readsASentenceAsIfBirthAgeGraduationAndFamilyHadNotBeenTold() {
        String document = "{'work':[{'summary':'%sI built it%s.'}]}";
        List<String> plain = contents(document.formatted("", ""));

        for (String told : List.of(
                "born 1985",
                "born in 1962",
                "born on 12 March 1985",
                "Born 12.03.1985",
                "class of 2009",
                "aged 41",
                "41 years old",
                "graduated in 2009",
                "mother of two",
                "proud father of 3 children",
                "she/her")) {
            assertEquals(plain, contents(document.formatted(told + ", ", "")), told);
            assertEquals(plain, contents(document.formatted("", ", " + told)), told);
        }
    }

    @Test
    void leavesNumbersThatAreNoAge() {
        assertEquals(List.of("the age 30 ms"), contents("{'work':[{'summary':'The age 30 ms.'}]}"));
        assertEquals(List.of("born with 512 nodes"), contents("{'work':[{'summary':'Born with 512 nodes.'}]}"));
    }

    @Test
    void readsHonorificsAndGenderedWordsAlike() {
        String document = "{'basics':{'name':'Ana Mora','summary':'%s. Mora built it as %s and chair%s.'}}";

        List<String> contents = contents(document.formatted("Mr", "father", "man"));

        assertEquals(1, contents.size());
        assertEquals(contents, contents(document.formatted("Ms", "mother", "woman")));
        assertEquals(contents, contents(document.formatted("Dr", "son", "man")));
    }

    @Test
    void endsASentenceBehindMilliseconds() {
        assertEquals(
                2,
                contents("{'work':[{'summary':'Cut it to 40 ms. Built it.'}]}").size());
    }

    @Test
    void readsNothingThatAPageDoesNotShow() {
        String document = "{'work':[{'summary':'I built%s it.'}]}";

        for (String hidden : List.of(
                " <!-- Kafka. Kafka -->",
                " <span style=\\\"display: none\\\">Kafka <b>x</b></span>",
                " <i hidden>Kafka</i>",
                " ‮akfaK‬",
                "\\n[//]: # (Kafka)\\n",
                " <span style=\\\"font-size:0.0px\\\">Kafka</span>",
                "<script>Kafka</script>")) {
            assertEquals(List.of("<self> built it"), contents(document.formatted(hidden)), hidden);
        }
    }

    @Test
    void readsWhatIsOnlySmall() {
        String small = "<em style=\\\"font-size:0.9em\\\">Kafka</em>";

        List<String> contents = contents("{'work':[{'summary':'" + small + "'}]}");

        assertTrue(contents.get(0).contains("kafka"), contents.get(0));
    }
}
