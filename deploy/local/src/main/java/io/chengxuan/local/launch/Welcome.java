package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.Member;
import io.chengxuan.local.sample.SignIns;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a newcomer needs once everything runs: addresses, sign-ins, and how to stop. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(Options options, Folders folders, Duration took) {
        URI gateway = gateway(options);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("console     " + gateway + "");
        lines.add("open day    " + gateway + "public/");
        lines.add("API         " + gateway + "swagger-ui.html");
        lines.addAll(new SignIns(folders).lines());
        lines.add("data        " + folders.data() + " (logs in logs/)");
        lines.add(
            "ready in " + Progress.seconds(took) + "; " + stopping(folders, Detached.isIt()) + " stops everything"
        );
        return lines;
    }

    /** What stops a platform that runs from that folder. */
    static String stopping(Folders folders, boolean detached) {
        boolean usual = folders.data().equals(Launcher.usualData(folders.repository()));
        String down = usual ? "deploy/down" : "deploy/down --data " + folders.data();
        return detached ? down : "Ctrl-C or " + down;
    }

    static URI gateway(Options options) {
        return gateway(options.listen(), options.portOffset());
    }

    static URI gateway(String listen, int portOffset) {
        return URI.create("http://" + host(listen) + ":" + Member.GATEWAY.port(portOffset) + "/");
    }

    private static String host(String listen) {
        return listen.equals("0.0.0.0") || listen.equals("::") ? Options.LOOPBACK : listen;
    }
}
