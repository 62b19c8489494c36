package io.chengxuan.gateway.account;

import io.chengxuan.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, checks and judges passwords. Hashes carry the name of their method, so that it can be replaced. */
@Component
public class Passwords {

    static final int SHORTEST = 10;
    /** bcrypt reads no further. */
    static final int LONGEST_BYTES = 72;
    private static final int CHECK_WITHIN_SECONDS = 5;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final PasswordEncoder quick = new BCryptPasswordEncoder(4);
    private final String nobodys = encoder.encode(random(32));
    /** Hashing is the one thing here that takes long; it must not take every core. */
    private final Semaphore cores = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** A random password of 16 characters that cannot be misread. */
    public String oneTime() {
        return random(16);
    }

    String machineSecret() {
        return random(40);
    }

    private String random(int length) {
        var password = new StringBuilder();
        for (int i = 0; i < length; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** The hash of a random password; nobody can try all of these, so it may be quick. */
    String hashRandom(String password) {
        return "{bcrypt}" + quick.encode(password);
    }

    public String hash(String password) {
        return onACore(() -> encoder.encode(password));
    }

    /**
     * Whether the password is the account's. Takes as long when there is no such account, and when its hash is a quick one.
     */
    public boolean check(@Nullable Account account, String password) {
        return onACore(() -> {
            boolean right = account != null && encoder.matches(password, account.password());
            if (account == null || encoder.upgradeEncoding(account.password())) {
                encoder.matches(password, nobodys);
            }
            return right;
        });
    }

    /** Refuses what is too short, too long, too plain or the user's own name. */
    public void judge(String password, String username) {
        var problem = Problem.invalid();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            problem.at("/new", "password-short", SHORTEST);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            problem.at("/new", "password-long", LONGEST_BYTES);
        } else if (kinds(password) < 2 || Account.normalized(password).contains(username)) {
            problem.at("/new", "password-plain");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private static long kinds(String password) {
        return password
            .codePoints()
            .map(c -> Character.isDigit(c) ? 0 : Character.isLetter(c) ? (Character.isUpperCase(c) ? 1 : 2) : 3)
            .distinct()
            .count();
    }

    private <T> T onACore(java.util.function.Supplier<T> work) {
        try {
            if (!cores.tryAcquire(CHECK_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-busy");
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
