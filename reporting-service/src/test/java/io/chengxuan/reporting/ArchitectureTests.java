package io.chengxuan.reporting;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.chengxuan.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "io.chengxuan.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests PLATFORM = ArchTests.in(ArchitectureRules.class);
}
