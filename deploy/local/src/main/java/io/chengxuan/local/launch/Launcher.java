package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The one program behind {@code deploy/up}, {@code down}, {@code status} and {@code token}: {@code Launcher COMMAND ARGUMENT…}. */
public final class Launcher {

    private static final Path REPOSITORY = Path.of(System.getProperty("chengxuan.repository", "."));
    private static final Path FROM = Path.of(System.getProperty("chengxuan.from", "."));
    private static final Path DEFAULT_DATA = usualData(REPOSITORY);

    private Launcher() {}

    public static void main(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            System.exit(run(arguments[0], rest));
        } catch (Options.WrongOption e) {
            System.err.println("deploy/" + arguments[0] + ": " + e.getMessage());
            System.exit(2);
        }
    }

    /** The folder of all data unless another one is named. */
    static Path usualData(Path repository) {
        return repository.resolve(".chengxuan");
    }

    private static int run(String command, List<String> arguments) {
        return switch (command) {
            case "up" -> up(arguments);
            case "down" -> new Down(folders(parsed(arguments, Set.of()).data())).run();
            case "status" -> status(parsed(arguments, Set.of("--json")));
            case "token" -> token(parsed(arguments, Set.of()));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static int up(List<String> arguments) {
        Options options = Options.parse(arguments, DEFAULT_DATA, FROM);
        Folders folders = folders(options.data());
        folders.create();
        return options.detach() ? new Detached(folders).run(arguments) : new Up(options, folders).run();
    }

    private static int status(Arguments arguments) {
        return new StatusCommand(folders(arguments.data())).run(arguments.flags().contains("--json"));
    }

    private static int token(Arguments arguments) {
        return TokenCommand.run(arguments.words(), folders(arguments.data()));
    }

    private static Arguments parsed(List<String> arguments, Set<String> flags) {
        return Arguments.parse(arguments, flags, DEFAULT_DATA, FROM);
    }

    private static Folders folders(Path data) {
        return new Folders(REPOSITORY, data);
    }
}
