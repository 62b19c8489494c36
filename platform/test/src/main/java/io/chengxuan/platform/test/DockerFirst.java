package io.chengxuan.platform.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.DockerClientFactory;

/** Ends a run on containers before its first test where there is no Docker, so that one message says it, not every test. */
public final class DockerFirst implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Infrastructure.CONTAINERS && !DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                "The profile \"containers\" needs Docker, and none answers; the tests bring their own broker and store without it."
            );
        }
    }
}
