package io.chengxuan.plan.plan;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in brackets under the title of an amended plan, as in official documents: each amendment, when, what and why. */
@Component
class AmendmentNote {

    private final PlanVersions versions;

    AmendmentNote(PlanVersions versions) {
        this.versions = versions;
    }

    /** Of a version in force, the first one aside; null for any other. */
    @Nullable
    String of(Plan plan, String version) {
        var until = plan
            .revisions()
            .stream()
            .filter(it -> it.versionId().equals(version))
            .findFirst();
        if (until.isEmpty()) {
            return null;
        }
        var before = versions.get(String.valueOf(plan.issuedVersionId())).identified();
        var said = new ArrayList<String>();
        for (var revision : plan.revisions().subList(0, until.get().no())) {
            var after = versions.get(revision.versionId());
            said.add(said(revision, PlanChanges.between(before, after)));
            before = after;
        }
        return "（原文号" + plan.number() + "。" + String.join("；", said) + "。）";
    }

    private static String said(PlanRevision revision, PlanChanges changes) {
        var day = ZonedDateTime.ofInstant(revision.at(), BUSINESS_ZONE);
        var date = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        var reason = revision.reason().strip().replaceAll("\\s+", " ").replaceAll("[。；]+$", "");
        return date + "第" + revision.no() + "次调整：" + what(changes) + "，原因为" + reason;
    }

    private static String what(PlanChanges changes) {
        var counts = List.of(
            count("新增项目", changes.added().size()),
            count("取消项目", changes.dropped().size()),
            count("调整项目", changes.changed().size()),
            changes.sections().isEmpty() && changes.head().isEmpty() ? "" : "修改正文"
        );
        return counts
            .stream()
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("、"));
    }

    private static String count(String what, int count) {
        return count == 0 ? "" : what + count + "个";
    }
}
