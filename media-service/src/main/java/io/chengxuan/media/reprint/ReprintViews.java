package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportState;
import io.chengxuan.media.report.Reports;
import io.chengxuan.platform.access.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups of reprints as their readers see them. */
@Component
class ReprintViews {

    private final Reports reports;

    ReprintViews(Reports reports) {
        this.reports = reports;
    }

    /**
     * @param members the pieces that the caller may read, the earliest first
     * @param hidden how many others there are
     * @param found pieces that look like a confirmed group and came later
     * @param doubted ids of members whose titles were corrected since
     */
    record View(
        String id,
        long version,
        String unit,
        ReprintGroup.Status status,
        String original,
        List<ReportState> members,
        int hidden,
        List<ReportState> found,
        List<String> doubted,
        @Nullable String reason,
        List<ReprintGroup.Entry> history
    ) {}

    List<View> of(Collection<ReprintGroup> groups, Scope scope) {
        var ids = new HashSet<String>();
        groups.forEach(group -> {
            ids.addAll(group.members());
            ids.addAll(group.found());
        });
        var known = reports
            .withIds(ids)
            .stream()
            .filter(scope::mayRead)
            .collect(Collectors.toMap(Report::id, Function.identity()));
        return groups
            .stream()
            .map(group -> view(group, known))
            .toList();
    }

    private static View view(ReprintGroup group, Map<String, Report> known) {
        var members = shown(group.members(), known);
        return new View(
            group.id(),
            group.version(),
            group.unit(),
            group.status(),
            group.original(),
            members,
            group.members().size() - members.size(),
            shown(group.found(), known),
            group.doubted(),
            group.reason(),
            group.history()
        );
    }

    private static List<ReportState> shown(List<String> ids, Map<String, Report> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).map(Report::state).toList();
    }
}
