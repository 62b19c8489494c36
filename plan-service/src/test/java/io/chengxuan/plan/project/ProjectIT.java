package io.chengxuan.plan.project;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanServiceTest
class ProjectIT {

    @Autowired
    Bureau bureau;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void projectsAreListedInPagesInTheOrderOfTheirPlans() {
        var first = bureau.issued(2033, projects(12));
        var second = bureau.issued(2033, projects(3));

        var all = new ArrayList<String>();
        var next = "";
        for (int page = 1; page <= 4; page++) {
            var read = read(bureau.get("viewer", "SH", "/api/projects?year=2033&kind=PLAIN&size=4" + next));
            read.get("items").forEach(item -> all.add(item.get("id").asString()));
            next = read.get("next").isNull() ? "" : "&after=" + read.get("next").asString();
        }

        assertThat(next).isEmpty();
        var plans = first.compareTo(second) < 0 ? new String[] { first, second } : new String[] { second, first };
        var expected = new ArrayList<String>();
        for (var plan : plans) {
            IntStream.rangeClosed(1, plan.equals(first) ? 12 : 3).forEach(i -> expected.add(plan + "-p" + i));
        }
        assertThat(all).containsExactlyElementsOf(expected);
        assertThat(read(bureau.get("viewer", "SH", "/api/projects?plan=" + second)).get("items")).hasSize(3);
        assertThat(bureau.get("viewer", "SH", "/api/projects?after=eHgKeQ")).hasStatus(400);
    }

    private static String[] projects(int count) {
        return IntStream.rangeClosed(1, count)
            .mapToObj(i -> project(2033, "项目" + i, "办公室"))
            .toArray(String[]::new);
    }
}
