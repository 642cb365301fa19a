package dev.assay.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.assay.rest.testing.ServiceArchitecture;
import dev.assay.rest.testing.ShownOperations;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.assay.profile";

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
    void keepsChangesFreeOfCandidates() {
        noClasses()
                .that()
                .resideInAPackage("..changes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..candidate..")
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
        Path contract = Path.of("..", "contracts", "profile-service.openapi.yaml");

        assertTrue(ShownOperations.of(contract)
                .containsAll(Set.of("searchCandidates", "listImportErrors", "exportCandidates")));
        assertEquals(Set.of(), ShownOperations.silent(contract, CLASSES));
    }

    @Test
    void makesResourceMethodsPublic() {
        ServiceArchitecture.makesResourceMethodsPublic().check(CLASSES);
    }

    @Test
    void takesTimeAndIdsFromOutside() {
        ServiceArchitecture.takesTheInstantFromOutside().check(CLASSES);
        ServiceArchitecture.takesTheClockFromOutside().check(CLASSES);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(CLASSES);
    }
}
