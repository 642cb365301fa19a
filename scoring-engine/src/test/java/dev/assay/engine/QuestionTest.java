package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Question;
import dev.assay.engine.assessment.QuestionKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What to ask in an interview. */
class QuestionTest {
    private static List<Question> questions(JsonNode profile, int dimension) {
        return ASSESSOR.assess(profile, TODAY).dimensions().get(dimension).questions();
    }

    private static Question only(List<Question> questions, QuestionKind kind) {
        List<Question> found =
                questions.stream().filter(question -> question.about() == kind).toList();
        assertEquals(1, found.size(), questions::toString);
        return found.get(0);
    }

    @Test
    void asksAboutWhatIsOnlyListedAndQuotesIt() {
        JsonNode profile = json("{'skills':[{'keywords':['Good at K8s']}]}");

        Question question = only(questions(profile, 1), QuestionKind.CLAIM);

        assertEquals("What did you do yourself with K8s, when was that, and how large was it?", question.question());
        assertEquals("The profile names K8s without describing own work on it.", question.why());
        assertEquals("serving kubernetes", question.competency() + " " + question.concept());
        assertEquals(new Question.Words("/skills/0/keywords/0", 0, 11, "Good at K8s"), question.words());
    }

    @Test
    void asksAboutMustHavesThatAreUnknownWithTheQuestionOfTheRubric() {
        Question question = only(questions(json("{'work':[{'startDate':'2010'}]}"), 2), QuestionKind.MUST_HAVE);

        assertEquals("What broke first?", question.question());
        assertEquals("The profile leaves open whether there is enough Connectors for Enterprise data.", question.why());
        assertEquals(List.of("enterprise-data-mts"), question.jobProfiles());
    }

    @Test
    void asksAboutTheLongestJobThatIsOnlyNamed() {
        JsonNode profile = json(
                "{'work':[null,{'startDate':'2010-03','endDate':'2014-06'},"
                        + "{'startDate':'2015','endDate':'2016'},{'startDate':'2019','summary':'I wrote the sharding of it all.'}]}");

        Question question = only(questions(profile, 0), QuestionKind.UNDESCRIBED_WORK);

        assertEquals(
                "From March 2010 to June 2014, what did you build or run yourself that belongs to systems, and how large was it?",
                question.question());
        assertEquals(
                "The profile names a job from March 2010 to June 2014 and does not describe its work.", question.why());
        assertEquals("/work/1", question.words().pointer());
    }

    @Test
    void saysWhenAJobIsNotOverAndWhenItHasNoDates() {
        Question open = only(questions(json("{'work':[{'startDate':'2023-02'}]}"), 0), QuestionKind.UNDESCRIBED_WORK);
        Question undated = only(questions(json("{'work':[{'name':'A'}]}"), 0), QuestionKind.UNDESCRIBED_WORK);

        assertTrue(open.question().startsWith("Since February 2023, what"), open.question());
        assertTrue(undated.question().startsWith("In a job without dates, what"), undated.question());
        assertEquals("The profile names a job without dates and does not describe its work.", undated.why());
    }

    @Test
    void asksForAProfileThatItCanRead() {
        String german = "Entwicklung einer Plattform mit Kubernetes für Kunden im Bereich der Logistik und Anwender. "
                + "Betrieb von vier Rechenzentren in Hamburg, Leipzig und Wien rund um die Uhr. "
                + "Umstellung der Abrechnung auf tägliche Läufe ohne Ausfall für die Kunden. "
                + "Einführung neuer Schnittstellen zwischen Lager, Einkauf und Buchhaltung.";

        Question question = only(questions(job(german), 0), QuestionKind.UNDESCRIBED_WORK);

        assertEquals("Could you tell of your work in English?", question.question());
    }

    @Property(tries = 150, seed = Profiles.SEED)
    void asksFewQuestionsOncePerCompetencyThatCanChangeSomethingMostFirst(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);
        for (DimensionResult result : ASSESSOR.assess(profile, TODAY).dimensions()) {
            List<Question> questions = result.questions();
            assertTrue(questions.size() <= 5);
            assertEquals(
                    questions.size(),
                    questions.stream().map(Question::competency).distinct().count());
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                assertTrue(question.change() > 0 || !question.jobProfiles().isEmpty(), question::toString);
                assertTrue(i == 0 || questions.get(i - 1).change() >= question.change(), questions::toString);
                Question.Words words = question.words();
                if (words != null && words.quote() != null) {
                    String text = profile.at(words.pointer()).textValue();
                    assertEquals(text.substring(words.start(), words.end()), words.quote());
                }
            }
        }
    }
}
