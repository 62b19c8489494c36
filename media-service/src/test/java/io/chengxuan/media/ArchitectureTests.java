package io.chengxuan.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.chengxuan.platform.test.ArchitectureRules;

@AnalyzeClasses(packagesOf = MediaServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_FORM_CYCLES = slices()
        .matching("io.chengxuan.media.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule WHAT_READS_WRITING_KNOWS_NO_FRAMEWORK = noClasses()
        .that()
        .resideInAPackage("..written..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "io.chengxuan.platform..");
}
