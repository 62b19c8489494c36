package io.chengxuan.local.launch;

import io.chengxuan.local.process.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would make a start fail, found before anything is started; each finding is one line that says what is the matter. */
final class Preflight {

    /** Logs, start-up caches and the first months of data fit into this. */
    static final long NEEDED_BYTES = 1L << 30;

    private Preflight() {}

    static List<String> problems(Options options) {
        List<String> problems = new ArrayList<>();
        disk(options).ifPresent(problems::add);
        Optional<InetAddress> listen = address(options.listen());
        if (listen.isEmpty()) {
            problems.add("this machine has no address " + options.listen());
        }
        for (Member member : Member.values()) {
            for (int port : member.ports(options.portOffset())) {
                boolean open = member == Member.GATEWAY && port == member.port(options.portOffset());
                InetAddress address = open
                    ? listen.orElse(InetAddress.getLoopbackAddress())
                    : InetAddress.getLoopbackAddress();
                taken(member, address, port).ifPresent(problems::add);
            }
        }
        return problems;
    }

    static Optional<String> disk(Options options) {
        try {
            return tooLittle(Files.getFileStore(options.data()).getUsableSpace(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> tooLittle(long usable, Options options) {
        return usable >= NEEDED_BYTES
            ? Optional.empty()
            : Optional.of(
                  "too little disk space in %s: %d MB free, %d MB needed".formatted(
                      options.data(),
                      usable >> 20,
                      NEEDED_BYTES >> 20
                  )
              );
    }

    private static Optional<InetAddress> address(String name) {
        try {
            InetAddress address = InetAddress.getByName(name);
            boolean here = address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
            return here ? Optional.of(address) : Optional.empty();
        } catch (UnknownHostException | SocketException e) {
            return Optional.empty();
        }
    }

    static Optional<String> taken(Member member, InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                "port %d (%s) is taken%s; --port-offset N moves all ports".formatted(
                    port,
                    member.label(),
                    PortOwner.of(port).map(" by "::concat).orElse("")
                )
            );
        }
    }
}
