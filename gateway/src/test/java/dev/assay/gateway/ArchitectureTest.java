package dev.assay.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.assay.rest.testing.ServiceArchitecture;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;

@AnalyzeClasses(packages = "dev.assay.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("dev.assay.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = ServiceArchitecture.hasNoCyclesBetweenPackages();

    @ArchTest
    static final ArchRule THE_ROUTE_TABLE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("dev.assay.gateway.route")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "dev.assay.gateway.route");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("dev.assay.gateway.door")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.assay.gateway.door");

    @ArchTest
    static final ArchRule ONLY_THE_IDENTITY_FEATURE_SIGNS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.assay.gateway.identity")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(TokenMinter.class, Issuers.class);

    @ArchTest
    static final ArchRule RESOURCES_LEAVE_SESSIONS_TO_REPOSITORIES = ServiceArchitecture.keepsSessionsFromResources();

    @ArchTest
    static final ArchRule SESSIONS_ARE_OPENED_IN_ONE_PLACE = ServiceArchitecture.opensSessionsInOnePlace();

    @ArchTest
    static final ArchRule RESOURCE_METHODS_ARE_PUBLIC = ServiceArchitecture.makesResourceMethodsPublic();

    @ArchTest
    static final ArchRule OPERATIONS_NAME_THEIR_SCOPE = ServiceArchitecture.namesTheScopeOfEveryPublicOperation();

    @ArchTest
    static final ArchRule THE_INSTANT_COMES_FROM_OUTSIDE = ServiceArchitecture.takesTheInstantFromOutside();
}
