package dev.assay.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engine.text.Repertoire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float|doubleValue|asDouble)\\b");

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
    void readsFilesOnlyForTheRubricAndItsOwnResources() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RubricReader.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(EngineVersion.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Repertoire.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\..*|java\\.net\\..*|java\\.io\\.(File.*|InputStream)")
                .check(engine);
    }

    /** A released engine is loaded with nothing but these beside it. */
    @Test
    void needsOnlyTheJdkAndJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "dev.assay.engine..")
                .check(engine);
    }

    /** Local variables leave no trace in class files, so this reads the sources. */
    @Test
    void scoresWithWholeNumbersOnly() throws IOException {
        for (String folder : List.of("scoring", "reading", "profile", "text")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/assay/engine", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    boolean floating = FLOATING.matcher(Files.readString(file)).find();
                    assertFalse(floating, () -> file + " uses floating-point numbers");
                }
            }
        }
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
