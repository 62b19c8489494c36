package io.chengxuan.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a process runs.
 *
 * @param folder    of its jars, named by their content
 * @param classPath the jars, or the one jar that names the others
 * @param command   what follows the JVM flags
 */
record Program(Path folder, String classPath, List<String> command) {
    static Program of(Member member, Folders folders, int offset, Path java) {
        return switch (member) {
            case STORE -> embedded(
                "store.StoreMain",
                "--directory=" + folders.of(member),
                "--port=" + member.port(offset)
            );
            case BROKER -> embedded(
                "broker.BrokerMain",
                folders.of(member).toString(),
                String.valueOf(member.port(offset)),
                String.valueOf(member.secondPort(offset))
            );
            default -> boot(PreparedJar.of(member, folders, java));
        };
    }

    // The launcher's own class path already is a copy named by content; sorted, because the order belongs to a start-up cache.
    private static Program embedded(String main, String... arguments) {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .sorted()
            .toList();
        String classPath = String.join(File.pathSeparator, jars);
        List<String> command = new ArrayList<>(
            List.of("-Dlogback.configurationFile=process-logback.xml", "-cp", classPath, "io.chengxuan.local." + main)
        );
        command.addAll(List.of(arguments));
        return new Program(folderOf(Path.of(jars.getFirst())), classPath, command);
    }

    private static Program boot(Path jar) {
        return new Program(folderOf(jar), jar.toString(), List.of("-jar", jar.toString()));
    }

    private static Path folderOf(Path jar) {
        return Objects.requireNonNull(jar.toAbsolutePath().getParent());
    }
}
