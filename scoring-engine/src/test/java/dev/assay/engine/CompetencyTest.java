package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.MustHaveResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a competency, and of the jobs that need it. */
class CompetencyTest {
    private static final String DEED = "Wrote the Raft log for 80k requests per second.";

    private static CompetencyResult competency(JsonNode profile, int dimension, int index) {
        return ASSESSOR.assess(profile, TODAY)
                .dimensions()
                .get(dimension)
                .competencies()
                .get(index);
    }

    @Test
    void countsMonthsOfJobsThatOverlapOnce() {
        CompetencyResult result = competency(
                json("{'work':[{'startDate':'2020-01','endDate':'2020-12','summary':'I wrote the Raft log of it all.'},"
                        + "{'startDate':'2020-07','endDate':'2021-06','summary':'I wrote the sharding of it all.'},"
                        + "{'startDate':'2022-01','endDate':'2022-06','summary':'I sold the ice of it all.'}]}"),
                0,
                0);

        assertEquals(18, result.months());
        assertEquals("2021-06", result.lastUsed());
    }

    @Test
    void runsAHandsOnClockForEachDimension() {
        List<DimensionResult> dimensions = ASSESSOR.assess(
                        json(
                                "{'work':[{'startDate':'2020-01','endDate':'2020-12','summary':'I wrote the Raft log of it all.'},"
                                        + "{'startDate':'2020-07','endDate':'2021-06','summary':'I wrote the storage engine of it all.'},"
                                        + "{'startDate':'2022-01','endDate':'2022-06','summary':'They wrote the Raft log of it all.'}],"
                                        + "'skills':[{'name':'Kubernetes'}]}"),
                        TODAY)
                .dimensions();

        assertEquals(18, dimensions.get(0).months());
        assertEquals("2021-06", dimensions.get(0).lastUsed());
        assertEquals(0, dimensions.get(1).months());
        assertNull(dimensions.get(1).lastUsed());
    }

    @Test
    void takesACourseForNoUse() {
        String course = "'certificates':[{'name':'Kubernetes administrator','date':'2024-05'}]";

        CompetencyResult used = competency(
                json("{'work':[{'startDate':'2015','endDate':'2017-03','summary':'I ran Kubernetes for all of them.'}],"
                        + course + "}"),
                1,
                1);

        assertEquals("2017-03", used.lastUsed());
        assertNull(competency(json("{" + course + "}"), 1, 1).lastUsed());
    }

    @Test
    void tellsWhatIsOnlyNamedFromWhatIsShownAndWhatIsMissing() {
        CompetencyResult named = competency(json("{'skills':[{'name':'Kafka'}]}"), 0, 0);
        CompetencyResult shown = competency(job(DEED), 0, 0);

        assertEquals(List.of("kafka"), named.claimed());
        assertEquals(named.claimed().size(), named.claimedTitles().size());
        assertEquals(List.of(), named.found());
        assertFalse(named.missing().contains("kafka"));
        assertEquals(List.of(), shown.claimed());
        assertEquals(List.of("raft"), shown.found());
    }

    @Test
    void saysWhatItsIdsAreCalled() {
        CompetencyResult result = competency(job(DEED), 0, 0);

        assertEquals("Distributed data", result.title());
        assertEquals(List.of("raft"), result.found());
        assertEquals(List.of("Raft"), result.foundTitles());
        assertEquals(List.of("sharding", "kafka", "message-broker"), result.missing());
        assertEquals(List.of("Sharding", "Kafka", "Message broker"), result.missingTitles());
    }

    @Test
    void tellsHowAFitCameAbout() {
        Assessment assessment = ASSESSOR.assess(job(DEED), TODAY);
        Fit fit = assessment.fits().get(0);

        assertEquals("Platform", fit.title());
        assertEquals(fit.fit(), fit.fromStrongest() + fit.fromWeights());
        assertEquals(
                "The fit of 31 is 25 from systems, which counts most for this job, and 6 from the mean of the dimensions"
                        + " by their weights.",
                fit.sentence());
        assertEquals(
                "No dimension has points for this job yet.",
                ASSESSOR.assess(job("Sold ice."), TODAY).fits().get(0).sentence());
    }

    @Test
    void saysOfEachMustHaveWhatTheProfileShows() {
        String asked = "The job asks for Distributed data at level 2 of 4";

        assertEquals(
                asked + ", and the profile shows level 3.", mustHave(job(DEED)).sentence());
        assertEquals(
                asked + "; what the profile describes shows level 0.",
                mustHave(job("Sold the ice to all of them.")).sentence());
        assertEquals(
                asked + "; the profile names parts of it without describing the work, so this is open.",
                mustHave(json("{'skills':[{'keywords':['Kafka']}]}")).sentence());
        assertEquals(
                asked + "; too little of the working life is described to tell.",
                mustHave(json("{'work':[{'startDate':'2010'}]}")).sentence());
    }

    private static MustHaveResult mustHave(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY).fits().get(0).mustHaves().get(0);
    }
}
