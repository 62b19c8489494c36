package io.chengxuan.media;

import io.chengxuan.platform.test.PlatformTest;
import io.chengxuan.platform.test.Today;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole media-service with a {@link Newsroom} and a {@link Today} that tests can move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@TestPropertySource(
    properties = {
        "chengxuan.media.files=target/files",
        "chengxuan.media.search.directory=target/search/${random.uuid}",
        "chengxuan.media.settle=0s",
        "chengxuan.media.sweep=100ms",
        "chengxuan.privacy.keys=target/privacy",
        "chengxuan.test.today=2026-06-10",
    }
)
@Import({ Newsroom.class, Today.Configuration.class })
public @interface MediaServiceTest {}
