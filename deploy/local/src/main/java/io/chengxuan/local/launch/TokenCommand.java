package io.chengxuan.local.launch;

import io.chengxuan.local.keys.LocalKeys;
import io.chengxuan.local.keys.LocalToken;
import io.chengxuan.local.process.Folders;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code deploy/token ROLE [UNIT]}: prints the token and nothing else. */
final class TokenCommand {

    private TokenCommand() {}

    static int run(List<String> words, Folders folders) {
        try {
            byte[] secret = new LocalKeys(folders.keys()).localTokenSecret();
            LocalToken token = token(words);
            KnownUnits.of(folders, secret).ifPresent(units -> units.require(token));
            System.out.println(token.signed(secret, Instant.now()));
            return 0;
        } catch (UncheckedIOException e) {
            System.err.println("deploy/token: no readable key in " + folders.keys() + "; deploy/up makes it");
            return 1;
        }
    }

    static LocalToken token(List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            throw new Options.WrongOption("a role is needed, and at most one unit; deploy/token --help lists them");
        }
        String role = words.getFirst();
        if (!LocalToken.ROLES.contains(role)) {
            throw new Options.WrongOption(
                "no role " + role + "; there are " + String.join(" ", new TreeSet<>(LocalToken.ROLES))
            );
        }
        Optional<String> unit = words.stream().skip(1).findFirst();
        if (unit.isPresent() && !unit.get().matches("[A-Z0-9-]{1,40}")) {
            throw new Options.WrongOption("not a unit code: " + unit.get());
        }
        return LocalToken.of(role, unit);
    }
}
