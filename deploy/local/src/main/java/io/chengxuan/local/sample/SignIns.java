package io.chengxuan.local.sample;

import io.chengxuan.local.keys.OwnerOnly;
import io.chengxuan.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user names and passwords that a platform started with: {@code keys/sign-ins.tsv}, which only its owner may read. */
public final class SignIns {

    private final Path file;
    private final Path administrator;

    public SignIns(Folders folders) {
        this.file = folders.keys().resolve("sign-ins.tsv");
        this.administrator = folders.keys().resolve("admin-password.txt");
    }

    boolean knows(String username) {
        return rows()
            .stream()
            .anyMatch(row -> row.startsWith(username + "\t"));
    }

    void add(String username, String password, String roles, String unit) {
        List<String> rows = new ArrayList<>(rows());
        rows.add(String.join("\t", username, password, roles, unit));
        OwnerOnly.write(file, String.join("\n", rows) + "\n");
    }

    /** Lines for the person who started the platform. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!knows("admin") && Files.exists(administrator)) {
            lines.add("sign in as  admin; the one-time password is in " + administrator);
        }
        for (String row : rows()) {
            String[] cells = row.split("\t");
            lines.add(
                "%s%-20s %-16s %s, %s".formatted(
                    lines.isEmpty() ? "sign in as  " : "            ",
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3]
                )
            );
        }
        return lines;
    }

    private List<String> rows() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
