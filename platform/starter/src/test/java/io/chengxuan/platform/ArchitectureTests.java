package io.chengxuan.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.chengxuan.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** ADR 0002: each package may use those below it. */
    @ArchTest
    static final ArchRule PACKAGES_STAND_ON_EACH_OTHER_IN_ONE_ORDER = layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.chengxuan.platform..")
        .layer("web")
        .definedBy("io.chengxuan.platform.web")
        .layer("outbox")
        .definedBy("io.chengxuan.platform.outbox")
        .layer("inbox")
        .definedBy("io.chengxuan.platform.inbox")
        .layer("imports")
        .definedBy("io.chengxuan.platform.imports")
        .layer("exports")
        .definedBy("io.chengxuan.platform.exports")
        .layer("access")
        .definedBy("io.chengxuan.platform.access")
        .layer("privacy")
        .definedBy("io.chengxuan.platform.privacy")
        .whereLayer("privacy")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("privacy")
        .mayOnlyAccessLayers("web", "outbox")
        .layer("review")
        .definedBy("io.chengxuan.platform.review")
        .whereLayer("review")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("review")
        .mayOnlyAccessLayers("web", "outbox")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("exports")
        .whereLayer("exports")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("imports")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("inbox")
        .mayOnlyBeAccessedByLayers("access")
        .whereLayer("outbox")
        .mayOnlyBeAccessedByLayers("inbox", "access", "exports", "privacy", "review");

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.chengxuan.plan..",
            "io.chengxuan.campaign..",
            "io.chengxuan.media..",
            "io.chengxuan.sentiment..",
            "io.chengxuan.reporting..",
            "io.chengxuan.gateway.."
        );
}
