package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentsTests {

    @ParameterizedTest
    @ValueSource(
        strings = {
            "办公室 机关各处室 各单位",
            "办公室、机关各处室、各单位",
            "办公室，机关各处室；各单位",
            "办公室\n机关各处室\n\n各单位",
            "　办公室,机关各处室;各单位。",
        }
    )
    void everySeparatorDividesNames(String written) {
        assertThat(Departments.split(written)).containsExactly("办公室", "机关各处室", "各单位");
    }

    @Test
    void bracketsKeepANameTogetherAndRepeatedNamesAreOne() {
        assertThat(Departments.split("办公室 各单位（东城、西城除外） 办公室")).containsExactly(
            "办公室",
            "各单位（东城、西城除外）"
        );
        assertThat(Departments.split("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "办公室,各单位,办公室 各单位",
        "办公室 各,单位,办公室 各单位",
        "办公室 机关各处,室,办公室 机关各处室",
        "办公室 执法协,调处 各单位,办公室 执法协调处 各单位",
        "办公室,'',办公室",
        "'',各单位,各单位",
    })
    void tornNamesAreJoinedAndWholeOnesStayApart(String before, String after, String joined) {
        assertThat(Departments.join(before, after)).isEqualTo(joined);
    }
}
