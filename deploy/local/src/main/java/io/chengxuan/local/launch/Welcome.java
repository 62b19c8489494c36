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
        lines.add("ready in " + Progress.seconds(took) + "; Ctrl-C or deploy/down stops everything");
        return lines;
    }

    static URI gateway(Options options) {
        return URI.create("http://" + host(options.listen()) + ":" + Member.GATEWAY.port(options.portOffset()) + "/");
    }

    private static String host(String listen) {
        return listen.equals(Options.LOOPBACK) || listen.equals("0.0.0.0") || listen.equals("::")
            ? "localhost"
            : listen;
    }
}
