package io.chengxuan.media.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectWordsTests {

    private final SubjectWords words = new SubjectWords(
        List.of(
            new Subject("a", "公众开放日", 2026, 12, false),
            new Subject("b", "公众开放日", 2025, 7, true),
            new Subject("c", "夏令热线（市局）", 2026, 7, false),
            new Subject("d", "十二", 2026, 9, false),
            new Subject("e", "一区一题", 2026, 20, false),
            new Subject("f", "一区一题", 2026, 21, false),
            new Subject("g", "2024", 2026, 22, false),
            new Subject("h", "最美城管人", null, null, false)
        )
    );

    @ParameterizedTest
    @CsvSource({
        "公众开放日,2026,a",
        "公众开放日,2025,b",
        "公众开放日,2024,ab",
        "《公众 开放日》,2026,a",
        "夏令热线(市局),2026,c",
        "7,2026,c",
        "7,2025,b",
        "7,2024,''",
        "第７项,2026,c",
        "2025-7,2026,b",
        "2025年7号,2026,b",
        "007,2026,c",
        "一区一题,2026,ef",
        "2024,2026,g",
        "最美城管人,2026,h",
        "最美,2026,''",
        "12345678,2026,''",
    })
    void aNameGoesBeforeANumberAndTheYearDecides(String written, int year, String meant) {
        assertThat(words.meant(written, year).stream().map(Subject::id)).containsExactlyInAnyOrder(
            meant
                .chars()
                .mapToObj(Character::toString)
                .toArray(String[]::new)
        );
    }
}
