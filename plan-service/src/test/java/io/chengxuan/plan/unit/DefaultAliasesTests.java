package io.chengxuan.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.platform.access.Unit.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultAliasesTests {

    @ParameterizedTest
    @CsvSource({
        "CITY, 上海市城市管理行政执法局, 市局 市城管执法局 上海市城管执法局",
        "DEPARTMENT, 办公室, 市局办公室",
        "DEPARTMENT, 市局办公室, 办公室",
        "DISTRICT, 浦东新区城管执法局, 浦东新区 浦东",
        "DISTRICT, 崇明区城市管理行政执法局, 崇明区 崇明",
        "DISTRICT, 市局执法总队, 执法总队",
        "DISTRICT, 临港新片区综合执法大队, 临港新片区 临港",
        "DISTRICT, 自贸区综合执法大队, 自贸区 自贸",
        "DISTRICT, 机场执法支队, 机场",
        "SQUAD, 南京东路街道中队, ''",
    })
    void documentsKnowAUnitByItsShortNames(Level level, String name, String aliases) {
        assertThat(DefaultAliases.of(level, name)).containsExactlyInAnyOrderElementsOf(
            aliases.isEmpty() ? List.of() : List.of(aliases.split(" "))
        );
    }

    @Test
    void anAliasIsNeverASingleCharacter() {
        assertThat(DefaultAliases.of(Level.DISTRICT, "闵区城管执法局")).containsExactly("闵区");
    }
}
