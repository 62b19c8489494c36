package io.chengxuan.plan.unit;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.ADMIN;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlanServiceTest
class UnitIT {

    @Autowired
    Bureau bureau;

    @Autowired
    UnitTree tree;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void aTableMayUseTheWordsOfTheOffice() {
        var answer = read(
            upload(
                Bureau.bytes(
                    "单位代码,单位名称,层级,上级单位,分组\nPD-W,浦东文字中队,中队,浦东,\nXX-W,某某局,科室,SH,\n"
                )
            )
        );

        assertThat(answer.get("created").asInt()).isEqualTo(1);
        assertThat(answer.at("/problems/0/column").asString()).isEqualTo("level");
        var made = read(bureau.get("viewer", "SH", "/api/units"))
            .get("items")
            .valueStream()
            .filter(unit -> unit.get("id").asString().equals("PD-W"))
            .findFirst()
            .orElseThrow();
        assertThat(made.get("parent").asString()).isEqualTo("PD");
    }

    @Test
    void theTreeIsThereForEverySignedInUser() {
        var units = read(bureau.get(SQUAD_OFFICER, "PD", "/api/units")).get("items");

        assertThat(units.size()).isGreaterThanOrEqualTo(26);
        assertThat(units.get(0).get("id").asString()).isEqualTo("SH");
        assertThat(units.get(7).at("/aliases/0").asString()).isEqualTo("浦东新区");
    }

    @Test
    void theSameTableAgainChangesNothing() {
        var again = read(upload(Bureau.resource("/units.tsv")));

        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("changed").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(26);
    }

    @Test
    void aTableOfMoreUnitsThanACityHasIsRefused() {
        var rows = "X\tX\tSQUAD\tPD\t\n".repeat(2_001);

        assertThat(upload(bytes("code\tname\tlevel\tparent\tgroup\n" + rows)))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/import-too-long");
    }

    @Test
    void aWrongRowIsNamedByRowAndColumnAndTheOthersAreTaken() {
        var outcome = read(
            upload(
                bytes(
                    """
                    code	name	level	parent	group	aliases
                    HK-1	四川北路中队	SQUAD	HK		四川北路;川北
                    HK-2	坏中队	TROOP	HK
                    HK-3	无主中队	SQUAD	NOBODY
                    H K	空格中队	SQUAD	HK
                    HK-4		SQUAD	HK
                    """
                )
            )
        );

        assertThat(outcome.get("created").asInt()).isEqualTo(1);
        assertThat(outcome.get("problems").size()).isEqualTo(4);
        assertThat(outcome.at("/problems/0/row").asInt()).isEqualTo(3);
        assertThat(outcome.at("/problems/0/column").asString()).isEqualTo("level");
        assertThat(outcome.at("/problems/1/column").asString()).isEqualTo("parent");
        assertThat(outcome.at("/problems/1/what").asString()).contains("NOBODY");
        await().until(() -> tree.find("HK-1").isPresent());
        assertThat(tree.find("HK-1").orElseThrow().aliases()).containsExactly("四川北路", "川北");
    }

    @Test
    void aUnitIsCreatedRenamedMovedAndClosed() {
        var body = "{\"id\":\"YP-1\",\"name\":\"五角场中队\",\"level\":\"SQUAD\",\"parent\":\"YP\"}";
        assertThat(post("", body)).hasStatus(201);
        assertThat(post("", body)).hasStatus(409);
        assertThat(post("/YP-1/rename", "{\"name\":\"五角场街道中队\"}")).hasStatusOk();
        assertThat(post("/YP-1/move", "{\"parent\":\"HK\"}")).hasStatusOk();
        assertThat(post("/YP-1/close", "{\"reason\":\"机构改革\"}")).hasStatusOk();
        assertThat(post("/YP-1/rename", "{\"name\":\"x\"}")).hasStatus(409);

        var last = published.await("YP-1", e -> e.type().endsWith(".closed.v1"));
        var state = last.dataAs(UnitState.class);
        assertThat(state.parent()).isEqualTo("HK");
        assertThat(state.aliases()).containsExactly("五角场中队");
        assertThat(state.closed()).isTrue();
    }

    @Test
    void aPlaceThatDoesNotFitIsRefusedByField() {
        var under = post("", "{\"id\":\"YP-2\",\"name\":\"中队\",\"level\":\"SQUAD\",\"parent\":\"SH-OFFICE\"}");

        assertThat(under).hasStatus(422).bodyJson().extractingPath("errors[0].pointer").isEqualTo("/parent");
        assertThat(post("", "{\"id\":\"YP 2\",\"name\":\"中队\",\"level\":\"SQUAD\",\"parent\":\"YP\"}")).hasStatus(
            422
        );
        assertThat(post("/SH/move", "{\"parent\":\"PD\"}")).hasStatus(422);
        assertThat(upload(bytes("a\tb\n1\t2"))).hasStatus(422);
    }

    @Test
    void aUnitWithOthersBelowItIsNotClosed() {
        post("", "{\"id\":\"MH-1\",\"name\":\"七宝中队\",\"level\":\"SQUAD\",\"parent\":\"MH\"}");

        assertThat(post("/MH/close", "{\"reason\":\"撤并\"}"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/unit-has-children");
    }

    private MvcTestResult post(String path, String body) {
        return bureau.post(ADMIN, "SH", "/api/units" + path, body);
    }

    private MvcTestResult upload(byte[] table) {
        return bureau.upload(ADMIN, "SH", "/api/units/imports", "units.tsv", table);
    }
}
