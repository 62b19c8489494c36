package io.chengxuan.plan.intake;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A platform that was started empty; its context is its own, because others fill theirs. */
@PlanServiceTest
@DirtiesContext
@TestPropertySource(properties = "chengxuan.plan.forgetting=2h")
class NoUnitsIT {

    @Autowired
    Bureau bureau;

    @Test
    void anImportWithoutAnyUnitsIsToldWhatToImportFirst() {
        assertThat(bureau.upload(ADMIN, "SH", "/api/plans/imports", "计划.txt", bytes("计划")))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/no-units");
        assertThat(bureau.upload(DISTRICT_EDITOR, "PD", "/api/plans/imports", "计划.txt", bytes("计划"))).hasStatus(
            403
        );
    }
}
