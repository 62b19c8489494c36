package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.local.process.Member;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PreflightTests {

    @TempDir
    Path data;

    @Test
    void aTakenPortIsNamedWithWhatItIsFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preflight.taken(Member.PLAN, InetAddress.getLoopbackAddress(), taken.getLocalPort()))
                .get()
                .asString()
                .startsWith("port " + taken.getLocalPort() + " (plan) is taken");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoHoldsATakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.of(taken.getLocalPort())).hasValue(
                "java (process " + ProcessHandle.current().pid() + ")"
            );
        }
    }

    @Test
    void aFreePortIsNoProblem() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(Preflight.taken(Member.PLAN, InetAddress.getLoopbackAddress(), port)).isEmpty();
    }

    @Test
    void tooLittleDiskIsSaidInMegabytes() {
        assertThat(Preflight.tooLittle(100L << 20, options("127.0.0.1"))).hasValue(
            "too little disk space in " + data + ": 100 MB free, 1024 MB needed"
        );
        assertThat(Preflight.tooLittle(Preflight.NEEDED_BYTES, options("127.0.0.1"))).isEmpty();
    }

    @Test
    void anAddressThatIsNotThisMachinesIsNamed() {
        assertThat(Preflight.problems(options("192.0.2.1"))).contains("this machine has no address 192.0.2.1");
    }

    private Options options(String listen) {
        return new Options(data, false, listen, false, 20_000);
    }
}
