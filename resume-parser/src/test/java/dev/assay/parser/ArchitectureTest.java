package dev.assay.parser;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assay.parser");

    /** Each package counts for itself, so that a package and those within it do not need each other either. */
    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("dev.assay.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsFormatsOfWordProcessorsApart() {
        slices().matching("dev.assay.parser.word.(*)")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void keepsReadersOfEntriesApart() {
        String entries = "dev.assay.parser.entries";
        slices().matching(entries + ".(*)")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(entries + ".heads", entries + ".words"))
                .check(CLASSES);
    }
}
