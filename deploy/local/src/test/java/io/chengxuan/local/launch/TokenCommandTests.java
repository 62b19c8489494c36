package io.chengxuan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandTests {

    @ParameterizedTest
    @CsvSource({
        "admin,SH",
        "city-approver,SH",
        "viewer,SH",
        "department-editor,SH-OFFICE",
        "district-editor,PD",
        "judge,PD",
    })
    void aRoleHasAUsualUnit(String role, String unit) {
        assertThat(TokenCommand.token(List.of(role)).unit()).isEqualTo(unit);
    }

    @Test
    void aNamedUnitIsTaken() {
        assertThat(TokenCommand.token(List.of("district-editor", "HP")).unit()).isEqualTo("HP");
    }

    @Test
    void anUnknownRoleAndAnOddUnitAreRefused() {
        assertThatThrownBy(() -> TokenCommand.token(List.of("king"))).hasMessageStartingWith(
            "no role king; there are admin "
        );
        assertThatThrownBy(() -> TokenCommand.token(List.of("admin", "S\"H"))).hasMessage("not a unit code: S\"H");
    }
}
