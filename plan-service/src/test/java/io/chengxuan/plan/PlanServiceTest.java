package io.chengxuan.plan;

import io.chengxuan.platform.test.PlatformTest;
import io.chengxuan.platform.test.Today;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole plan-service with a {@link Bureau} and a {@link Today} that tests can move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@TestPropertySource(properties = { "chengxuan.plan.files=target/files", "chengxuan.plan.sweep=100ms" })
@Import({ Bureau.class, Today.Configuration.class })
public @interface PlanServiceTest {}
