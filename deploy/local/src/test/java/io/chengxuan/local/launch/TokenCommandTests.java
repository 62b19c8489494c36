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
    void aUnitThatIsNotThereOrNotOfTheRolesLevelIsRefused() {
        var units = KnownUnits.read(
            """
            {"items":[{"id":"SH","level":"CITY"},{"id":"PD","level":"DISTRICT"},{"id":"SH-LAW","level":"DEPARTMENT"}]}
            """
        );

        for (var fitting : List.of("district-editor PD", "city-approver SH", "department-editor SH-LAW", "judge SH")) {
            units.require(TokenCommand.token(List.of(fitting.split(" "))));
        }
        assertThatThrownBy(() -> units.require(TokenCommand.token(List.of("district-editor", "XX")))).hasMessage(
            "no unit XX; GET /api/units lists them"
        );
        assertThatThrownBy(() -> units.require(TokenCommand.token(List.of("district-editor", "SH")))).hasMessage(
            "the role district-editor does not belong to SH, a unit of level CITY"
        );
    }

    @Test
    void anUnknownRoleAndAnOddUnitAreRefused() {
        assertThatThrownBy(() -> TokenCommand.token(List.of("king"))).hasMessageStartingWith(
            "no role king; there are admin "
        );
        assertThatThrownBy(() -> TokenCommand.token(List.of("admin", "S\"H"))).hasMessage("not a unit code: S\"H");
    }
}
