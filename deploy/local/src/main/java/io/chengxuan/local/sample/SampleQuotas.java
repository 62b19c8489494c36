package io.chengxuan.local.sample;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What the 20 units have to bring out and to submit this year. */
final class SampleQuotas {

    private static final String[] UNITS = "PD HP XH CN JA PT HK YP MH BS JD JS SJ QP FX CM SH-CORPS LG FTZ AIR".split(
        " "
    );

    private final Gateway gateway;
    private final int year;

    SampleQuotas(Gateway gateway, int year) {
        this.gateway = gateway;
        this.year = year;
    }

    void load(Consumer<String> say) {
        JsonNode taken = gateway.upload("city-editor", "/api/quotas/imports", "sample-quotas", "quotas.tsv", table());
        if (!taken.get("problems").isEmpty()) {
            throw new SampleFailed("quotas: " + taken.get("problems"));
        }
        say.accept("sample: quotas");
    }

    /** The table again after a kill finds its rows there already. */
    private String table() {
        var table = new StringBuilder("单位\t指标\t媒体类型\t周期\t数量\t开始日期\t截止\t依据\n");
        for (var unit : UNITS) {
            row(table, unit, "刊播报道\t报纸、电视、广播、新闻网站\t每年\t48", year + "-12-31");
            row(table, unit, "刊播报道\t杂志\t每年\t2", year + "-12-31");
        }
        row(table, "各单位", "报送稿件\t\t每年\t24", year + "-12-31");
        row(table, "各单位", "采用稿件\t\t每年\t15", year + "-12-31");
        row(table, "各单位", "报送稿件\t\t每月\t4", "");
        row(table, "市区组", "报送稿件\t\t每周\t1", "");
        return table.toString();
    }

    private void row(StringBuilder table, String unit, String what, String until) {
        table.append(unit).append('\t').append(what).append('\t').append(year).append("-01-01\t").append(until);
        table.append("\t年度宣传工作计划\n");
    }
}
