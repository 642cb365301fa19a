package dev.assay.scoring;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> RESOURCES = DescribedPredicate.describe(
            "resources",
            type -> type.isAnnotatedWith(Path.class) || type.getSimpleName().endsWith("Resource"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assay.scoring");

    @Test
    void hasNoCyclesBetweenFeatures() {
        slices().matching("dev.assay.scoring.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void hidesTheWireFromTheFollower() {
        noClasses()
                .that()
                .resideInAPackage("..follower..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.http..")
                .check(classes);
    }

    @Test
    void keepsSessionsFromResources() {
        noClasses()
                .that(are(RESOURCES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.vertx.sqlclient..", "java.sql..", "dev.assay.database..")
                .check(classes);
    }

    @Test
    void opensSessionsInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Mutiny.SessionFactory.class)
                .check(classes);
    }

    @Test
    void makesResourceMethodsPublic() {
        methods()
                .that()
                .areDeclaredInClassesThat(are(RESOURCES))
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .bePublic()
                .check(classes);
    }

    @Test
    void takesTimeFromOutside() {
        noClasses().should().callMethod(Instant.class, "now").check(classes);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(classes);
    }
}
