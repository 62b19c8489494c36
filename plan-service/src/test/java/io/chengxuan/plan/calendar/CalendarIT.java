package io.chengxuan.plan.calendar;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlanServiceTest
class CalendarIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Holidays holidays;

    @Autowired
    Published published;

    @Test
    void theOfficialTableIsTakenAndTheSameAgainChangesNothing() {
        assertThat(upload(Bureau.resource("/holidays.tsv"))).hasStatusOk();
        var again = read(upload(Bureau.resource("/holidays.tsv")));

        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(holidays.workingDays().isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        var year = read(bureau.get("viewer", "PD", "/api/working-days?year=2026"));
        assertThat(year.get("known").asBoolean()).isTrue();
        assertThat(year.get("off").size()).isEqualTo(33);
        var event = published.await("2026", e -> true);
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
    }

    @Test
    void aYearWithoutAnArrangementSaysSo() {
        var year = read(bureau.get("viewer", "PD", "/api/working-days?year=2040"));

        assertThat(year.get("known").asBoolean()).isFalse();
        assertThat(year.get("off").size()).isZero();
    }

    @Test
    void wrongRowsAreNamedAndTheOthersAreTaken() {
        var outcome = read(
            upload(
                bytes(
                    "from\tto\tkind\tname\n2041-01-01\t2041-01-01\tOFF\t元旦\n2041-13-01\t\tOFF\t\n" +
                        "2041-05-03\t2041-05-01\tOFF\t\n2041-06-01\t2041-06-01\tMAYBE\t\n"
                )
            )
        );

        assertThat(outcome.get("created").asInt()).isEqualTo(1);
        assertThat(
            outcome
                .get("problems")
                .valueStream()
                .map(p -> p.get("column").asString())
        ).containsExactly("from", "to", "kind");
        assertThat(outcome.at("/problems/0/where").asString()).contains("3").contains("from");
    }

    private MvcTestResult upload(byte[] table) {
        return bureau.upload(ADMIN, "SH", "/api/working-days/imports", "holidays.tsv", table);
    }
}
