package dev.assay.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.rubric.RubricReader;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.assay.engine");

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("dev.assay.engine.(*)..").should().beFreeOfCycles().check(engine);
    }

    @Test
    void usesNoClockAndNoRandomness() {
        noClasses()
                .should()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .orShould()
                .callMethod("java.lang.System", "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\.(Clock|Instant)|java\\.util\\.(Random|UUID|Date|Calendar)|java\\.security\\.SecureRandom"
                                + "|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .check(engine);
    }

    @Test
    void readsFilesOnlyInTheRubricReader() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RubricReader.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\..*|java\\.net\\..*|java\\.io\\.(File.*|InputStream)")
                .check(engine);
    }

    @Test
    void scoresWithWholeNumbersOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("..scoring..", "..reading..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Double|Float)|double|float")
                .check(engine);
    }

    @Test
    void scoresWithoutSeeingTheDocument() {
        noClasses()
                .that()
                .resideInAnyPackage("..scoring..", "..reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(engine);
        noClasses()
                .that()
                .haveFullyQualifiedName(BlindProfile.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(engine);
    }
}
