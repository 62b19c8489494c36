package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a plan said from some moment on. Never changed once written. From the issue on its rows have the ids of their
 * projects.
 *
 * @param amendmentId the amendment it was written for; null for a draft of the plan and for the plan as issued
 */
@Document("planVersions")
public record PlanVersion(
    @Id String id,
    String planId,
    @Nullable String amendmentId,
    Instant at,
    String actor,
    String title,
    @Nullable LocalDate issueDate,
    List<PlanPreview.Section> sections,
    List<PlanPreview.Project> projects
) {
    /** The same as of the issue, for one that was issued before rows had ids. */
    public PlanVersion identified() {
        var rows = IntStream.range(0, projects.size())
            .mapToObj(i -> {
                var row = projects.get(i);
                return row.id() == null ? row.withId(Plan.projectIdOf(planId, i + 1)) : row;
            })
            .toList();
        return new PlanVersion(id, planId, amendmentId, at, actor, title, issueDate, sections, rows);
    }
}
