package dev.assay.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.assay.rest.testing.ServiceArchitecture;
import dev.assay.rest.testing.ShownOperations;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.assay.scoring";

    private static final JavaClasses CLASSES = ServiceArchitecture.classes(ROOT);

    @Test
    void hasNoCyclesBetweenFeatures() {
        ServiceArchitecture.hasNoCyclesBetweenFeatures(ROOT).check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        ServiceArchitecture.hasNoCyclesBetweenPackages().check(CLASSES);
    }

    @Test
    void hidesTheWireFromTheFollower() {
        noClasses()
                .that()
                .resideInAPackage("..follower..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.http..")
                .check(CLASSES);
    }

    /** Titles, transitions and reference figures are told beside the score: nothing that makes or orders scores can read them. */
    @Test
    void keepsContextFromScores() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".transitions..", ROOT + ".reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".transitions..", ROOT + ".reference..")
                .check(CLASSES);
    }

    @Test
    void keepsSessionsFromResources() {
        ServiceArchitecture.keepsSessionsFromResources().check(CLASSES);
    }

    @Test
    void opensSessionsInOnePlace() {
        ServiceArchitecture.opensSessionsInOnePlace().check(CLASSES);
    }

    @Test
    void namesTheScopeOfEveryPublicOperation() {
        ServiceArchitecture.namesTheScopeOfEveryPublicOperation().check(CLASSES);
    }

    @Test
    void tellsTheAuditTrailWhomEachReadShows() {
        Path contract = Path.of("..", "contracts", "scoring-service.openapi.yaml");

        assertTrue(
                ShownOperations.of(contract).containsAll(Set.of("getRanking", "verifyReceipt", "exportRankingAsCsv")));
        assertEquals(Set.of(), ShownOperations.silent(contract, CLASSES));
    }

    @Test
    void makesResourceMethodsPublic() {
        ServiceArchitecture.makesResourceMethodsPublic().check(CLASSES);
    }

    @Test
    void takesTimeFromOutside() {
        ServiceArchitecture.takesTheInstantFromOutside().check(CLASSES);
        ServiceArchitecture.takesTheClockFromOutside().check(CLASSES);
    }
}
