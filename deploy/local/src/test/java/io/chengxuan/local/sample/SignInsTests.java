package io.chengxuan.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.local.keys.LocalKeys;
import io.chengxuan.local.process.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SignInsTests {

    @TempDir
    Path data;

    private Folders folders;

    @BeforeEach
    void keys() {
        folders = new Folders(data, data);
        new LocalKeys(folders.keys()).create();
    }

    @Test
    void whoWasGivenAPasswordIsKnownToTheNextRun() {
        new SignIns(folders).add("pd.editor", "abcd-efgh-jkmn", "district-editor", "PD");
        assertThat(new SignIns(folders).knows("pd.editor")).isTrue();
        assertThat(new SignIns(folders).knows("pd")).isFalse();
        assertThat(new SignIns(folders).lines())
            .singleElement()
            .asString()
            .contains("pd.editor", "abcd-efgh-jkmn", "PD");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadThem() throws Exception {
        new SignIns(folders).add("viewer", "abcd-efgh-jkmn", "viewer", "SH");
        Path file = folders.keys().resolve("sign-ins.tsv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void withoutTheSampleTheFileOfTheOneTimePasswordIsNamed() throws Exception {
        Files.writeString(folders.keys().resolve("admin-password.txt"), "once\n");
        assertThat(new SignIns(folders).lines()).singleElement().asString().contains("admin", "admin-password.txt");
    }
}
