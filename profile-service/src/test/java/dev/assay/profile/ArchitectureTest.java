package dev.assay.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.assay.rest.testing.ServiceArchitecture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.assay.profile";

    private final JavaClasses classes = ServiceArchitecture.classes(ROOT);

    @Test
    void hasNoCyclesBetweenFeatures() {
        ServiceArchitecture.hasNoCyclesBetweenFeatures(ROOT).check(classes);
    }

    @Test
    void keepsChangesFreeOfCandidates() {
        noClasses()
                .that()
                .resideInAPackage("..changes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..candidate..")
                .check(classes);
    }

    @Test
    void keepsSessionsFromResources() {
        ServiceArchitecture.keepsSessionsFromResources().check(classes);
    }

    @Test
    void opensSessionsInOnePlace() {
        ServiceArchitecture.opensSessionsInOnePlace().check(classes);
    }

    @Test
    void namesTheScopeOfEveryPublicOperation() {
        ServiceArchitecture.namesTheScopeOfEveryPublicOperation().check(classes);
    }

    @Test
    void makesResourceMethodsPublic() {
        ServiceArchitecture.makesResourceMethodsPublic().check(classes);
    }

    @Test
    void takesTimeAndIdsFromOutside() {
        ServiceArchitecture.takesTheInstantFromOutside().check(classes);
        ServiceArchitecture.takesTheClockFromOutside().check(classes);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(classes);
    }
}
