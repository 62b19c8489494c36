package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    private static final Path DEFAULT = Path.of("/clone/.chengxuan");

    @Test
    void withoutOptionsThePlatformStaysOnLoopbackAndLoadsTheSample() {
        assertThat(parse()).isEqualTo(new Options(DEFAULT, true, "127.0.0.1", false, 0));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(
            parse("--no-sample", "--detach", "--data", "/data", "--listen", "0.0.0.0", "--port-offset", "1000")
        ).isEqualTo(new Options(Path.of("/data"), false, "0.0.0.0", true, 1000));
    }

    @Test
    void aRelativeDataFolderIsMeantFromWhereTheCommandWasGiven() {
        assertThat(parse("--data", "../other").data()).isEqualTo(Path.of("/home/other"));
    }

    @ParameterizedTest
    @CsvSource({
        "--port-offset ten,--port-offset needs a whole number",
        "--port-offset 40000,--port-offset needs a whole number",
        "--data,--data needs a value",
        "--listen --detach,--listen needs a value",
        "--fast,unknown option --fast",
    })
    void whatIsNotUnderstoodIsNamed(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
            .isInstanceOf(Options.WrongOption.class)
            .hasMessageStartingWith(message);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULT, Path.of("/home/here"));
    }
}
