package dev.assay.scoring.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.rest.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightingCheckTest {

    private static final Rubric RUBRIC = RubricReader.bundled();

    private final WeightingCheck check = new WeightingCheck(RUBRIC);

    @Test
    void takesWeightsThatSumToAHundred() {
        Weights weights =
                check.weights(Map.of("systems", 70, "enterprise-data", 30)).orElseThrow();

        assertEquals(70, weights.perCent(Dimension.SYSTEMS));
        assertEquals(0, weights.perCent(Dimension.INFRASTRUCTURE));
        check.failOnErrors();
    }

    @Test
    void namesThePlaceOfEachMistake() {
        check.weights(Map.of("systems", 170));
        check.mustHaves(List.of(new MustHaveRequest("juggling", 2), new MustHaveRequest("production-services", 5)));

        ProblemException refused = assertThrows(ProblemException.class, check::failOnErrors);

        assertEquals(400, refused.code().status());
        assertEquals(
                List.of("/weights/systems", "/weights", "/mustHaves/0/competency", "/mustHaves/1/minimumLevel"),
                refused.errors().stream().map(error -> error.pointer()).toList());
        assertTrue(refused.errors().get(2).detail().contains("production-services"));
    }

    @Test
    void refusesWhatNobodyIsWeighedBy() {
        for (String name : List.of(
                "school",
                "university-rank",
                "age",
                "graduationYear",
                "gender",
                "pronouns",
                "employer",
                "faang",
                "years-of-experience",
                "parental_leave",
                "nationality",
                "job title",
                "ivy-league")) {
            WeightingCheck one = new WeightingCheck(RUBRIC);
            one.mustHaves(List.of(new MustHaveRequest(name, 1)));

            ProblemException refused = assertThrows(ProblemException.class, one::failOnErrors, name);

            assertEquals("protected-criterion", refused.code().code(), name);
            assertEquals(422, refused.code().status());
            assertEquals("/mustHaves/0/competency", refused.errors().get(0).pointer());
            assertTrue(refused.getMessage().contains("'" + name + "'"), refused.getMessage());
        }
    }

    @Test
    void saysOnceThatThereIsTooMuch() {
        Map<String, Integer> many = IntStream.range(0, 27_000).boxed().collect(Collectors.toMap(i -> "d" + i, i -> 0));
        check.weights(many);
        check.minima(many);
        check.mustHaves(Collections.nCopies(27_000, new MustHaveRequest("juggling", 9)));

        ProblemException refused = assertThrows(ProblemException.class, check::failOnErrors);

        assertEquals(
                List.of("/weights", "/minima", "/mustHaves"),
                refused.errors().stream().map(error -> error.pointer()).toList());
    }

    @Test
    void knowsNoProtectedWordInTheRubricsOwnNames() {
        RUBRIC.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .forEach(competency -> assertEquals(
                        List.of(new MustHave(competency.id(), 1)),
                        check.mustHaves(List.of(new MustHaveRequest(competency.id(), 1)))));
        check.failOnErrors();
    }
}
