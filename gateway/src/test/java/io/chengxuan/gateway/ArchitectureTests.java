package io.chengxuan.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.chengxuan.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "io.chengxuan.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices()
        .matching("io.chengxuan.gateway.(*)..")
        .should()
        .beFreeOfCycles();
}
