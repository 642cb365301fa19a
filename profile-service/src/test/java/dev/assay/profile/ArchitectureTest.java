package dev.assay.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.assay.rest.testing.ServiceArchitecture;
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
