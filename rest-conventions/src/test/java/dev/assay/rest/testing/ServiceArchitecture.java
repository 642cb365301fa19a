package dev.assay.rest.testing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The rules of structure that hold for every service with a database. */
public final class ServiceArchitecture {

    private static final DescribedPredicate<JavaClass> RESOURCES = DescribedPredicate.describe(
            "resources",
            type -> type.isAnnotatedWith(Path.class) || type.getSimpleName().endsWith("Resource"));

    private ServiceArchitecture() {}

    /** The service's own classes, without its tests. */
    public static JavaClasses classes(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    public static ArchRule hasNoCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Within a feature as well, between a package and those in it, and with the root package. */
    public static ArchRule hasNoCyclesBetweenPackages() {
        return slices().matching("dev.assay.(**)").should().beFreeOfCycles();
    }

    public static ArchRule keepsSessionsFromResources() {
        return noClasses()
                .that(are(RESOURCES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..",
                        "io.vertx.sqlclient..",
                        "java.sql..",
                        "dev.assay.database",
                        "dev.assay.database.idempotency");
    }

    public static ArchRule opensSessionsInOnePlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo("org.hibernate.reactive.mutiny.Mutiny$SessionFactory");
    }

    public static ArchRule makesResourceMethodsPublic() {
        return methods()
                .that()
                .areDeclaredInClassesThat(are(RESOURCES))
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .bePublic();
    }

    /** Without one nobody could call it; the run-time check is {@code ScopeCheck}. */
    public static ArchRule namesTheScopeOfEveryPublicOperation() {
        return methods()
                .that()
                .areDeclaredInClassesThat(are(RESOURCES))
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .beAnnotatedWith(SecurityRequirement.class);
    }

    public static ArchRule takesTheInstantFromOutside() {
        return noClasses().should().callMethod(Instant.class, "now");
    }

    public static ArchRule takesTheClockFromOutside() {
        return noClasses().should().callMethod(Clock.class, "systemUTC");
    }
}
