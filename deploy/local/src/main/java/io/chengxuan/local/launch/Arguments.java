package io.chengxuan.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The command line of the small commands: a data folder, flags, and words.
 *
 * @param data  folder of {@code --data}
 * @param flags those given
 * @param words everything else, in order
 */
record Arguments(Path data, Set<String> flags, List<String> words) {
    /** @throws Options.WrongOption with the one line to show */
    static Arguments parse(List<String> arguments, Set<String> known, Path defaultData, Path from) {
        Path data = defaultData;
        Set<String> flags = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--data")) {
                if (++i == arguments.size()) {
                    throw new Options.WrongOption("--data needs a value");
                }
                data = from.resolve(arguments.get(i)).normalize();
            } else if (known.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("-")) {
                throw new Options.WrongOption("unknown option " + argument);
            } else {
                words.add(argument);
            }
        }
        return new Arguments(data, flags, words);
    }
}
