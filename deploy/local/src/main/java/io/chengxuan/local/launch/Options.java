package io.chengxuan.local.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of {@code deploy/up} asks for.
 *
 * @param data       folder of everything the platform remembers
 * @param sample     whether an empty platform is filled with the sample
 * @param listen     address of the gateway; everything else stays on loopback
 * @param detach     return when ready and leave the platform running
 * @param portOffset added to every port
 */
record Options(Path data, boolean sample, String listen, boolean detach, int portOffset) {
    static final String LOOPBACK = "127.0.0.1";

    /** @throws WrongOption with the one line to show */
    static Options parse(List<String> arguments, Path defaultData, Path from) {
        Path data = defaultData;
        boolean sample = true;
        String listen = LOOPBACK;
        boolean detach = false;
        int portOffset = 0;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--no-sample" -> sample = false;
                case "--detach" -> detach = true;
                case "--data" -> data = from.resolve(value(option, rest)).normalize();
                case "--listen" -> listen = value(option, rest);
                case "--port-offset" -> portOffset = number(option, value(option, rest));
                default -> throw new WrongOption("unknown option " + option);
            }
        }
        return new Options(data, sample, listen, detach, portOffset);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new WrongOption(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String option, String text) {
        try {
            int number = Integer.parseInt(text);
            // The highest port in use is the store's.
            if (number >= -8000 && number <= 65535 - 27017) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, with the range.
        }
        throw new WrongOption(option + " needs a whole number from -8000 to 38518");
    }

    /** The command line is not understood; the message is one line for the user. */
    static final class WrongOption extends RuntimeException {

        WrongOption(String message) {
            super(message);
        }
    }
}
