package io.chengxuan.reporting;

import io.chengxuan.platform.test.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole service with a figures database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@TestPropertySource(
    properties = {
        "chengxuan.reporting.figures=figures-${random.uuid}",
        "chengxuan.reporting.quiet=0s",
        "chengxuan.reporting.rebuild-grace=1s",
        "chengxuan.reporting.listeners=3",
        "chengxuan.reporting.heartbeat=300ms",
    }
)
public @interface ReportingTest {}
